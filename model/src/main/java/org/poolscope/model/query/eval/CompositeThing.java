package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.query.syntax.QueryError;

/** A dataset of datasets, by name. */
record CompositeThing(CompositeDataset composite) implements Lookup {

    @Override
    public String typeName() {
        return composite.className();
    }

    @Override
    public List<String> names() {
        return Things.names(composite.members());
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return name.equals("description")
                ? Optional.of(new Operand.Text(composite.description()))
                : mapMethod(name).or(() -> Things.ofMetadata(composite.meta(), name));
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        return Things.member(composite.members(), key, budget);
    }

    @Override
    public Optional<Steps> steps() {
        return Optional.of(Steps.over(names().stream().map(Operand.Text::new).toList()));
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof CompositeThing(CompositeDataset that) && composite.equals(that));
    }
}
