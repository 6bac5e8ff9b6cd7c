package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.RefContainer;
import org.poolscope.model.query.syntax.QueryError;

/** The references of a context, by label. */
record ReferencesThing(RefContainer references) implements Lookup {

    @Override
    public String typeName() {
        return "RefContainer";
    }

    @Override
    public List<String> names() {
        return references.labels();
    }

    @Override
    public boolean truth() {
        return references.size() > 0;
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return mapMethod(name);
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        Optional<ProductRef> found = key instanceof Operand.Text(String label)
                ? references.get(label)
                : Optional.empty();
        if (found.isEmpty()) {
            throw new QueryError("KeyError", Repr.of(key, budget));
        }
        return new ReferenceThing(found.get());
    }

    @Override
    public Optional<Steps> steps() {
        return Optional.of(Steps.over(names().stream().map(Operand.Text::new).toList()));
    }
}
