package org.poolscope.model.query.eval;

import java.util.Optional;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Value;

/** A dataset of any other data, such as a document of JSON. */
record DocumentThing(Dataset dataset, Value content) implements Operand.Thing {

    @Override
    public String typeName() {
        return dataset.className();
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "data" -> Optional.of(Operands.of(content));
            case "description" -> Optional.of(new Operand.Text(dataset.description()));
            default -> Things.ofMetadata(dataset.meta(), name);
        };
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        return Indexing.item(Operands.of(content), key, budget);
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof DocumentThing(Dataset that, Value _) && dataset.equals(that));
    }
}
