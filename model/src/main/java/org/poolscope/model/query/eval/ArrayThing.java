package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.query.syntax.QueryError;

/** An array or column: its data by index, its metadata as attributes. */
record ArrayThing(ArrayDataset array) implements Operand.Thing {

    @Override
    public String typeName() {
        return array.className();
    }

    Operand data() {
        return Operands.of(array.data());
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "data" -> Optional.of(data());
            case "description" -> Optional.of(new Operand.Text(array.description()));
            case "shape" -> Things.ofMetadata(array.meta(), name).or(() -> Optional.of(new Operand.Items(false,
                    array.shape().stream().map(length -> (Operand) Operand.Whole.of(length)).toList())));
            case "unit" -> Things.ofMetadata(array.meta(), name).or(() -> Optional.of(Operand.None.NONE));
            default -> Things.ofMetadata(array.meta(), name);
        };
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        return Indexing.item(data(), key, budget);
    }

    @Override
    public boolean truth() {
        return length().orElse(1L) > 0;
    }

    @Override
    public Optional<Long> length() {
        return switch (data()) {
            case Operand.Items items -> Optional.of((long) items.items().size());
            case Operand.Octets octets -> Optional.of((long) octets.latin1().length());
            case Operand.Dict dict -> Optional.of((long) dict.byKey().size());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Steps> steps() {
        return data() instanceof Operand.Items(boolean _, List<Operand> items)
                ? Optional.of(Steps.over(items))
                : Optional.empty();
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof ArrayThing(ArrayDataset that) && array.equals(that));
    }
}
