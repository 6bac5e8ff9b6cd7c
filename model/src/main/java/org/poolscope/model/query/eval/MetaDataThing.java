package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.query.syntax.QueryError;

/** The metadata of a product or dataset, parameters by name. */
record MetaDataThing(MetaData meta) implements Lookup {

    @Override
    public String typeName() {
        return "MetaData";
    }

    @Override
    public List<String> names() {
        return meta.names();
    }

    @Override
    public boolean truth() {
        return !meta.parameters().isEmpty();
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return mapMethod(name);
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        Parameter found = key instanceof Operand.Text(String name) ? meta.parameters().get(name) : null;
        if (found == null) {
            throw new QueryError("KeyError", Repr.of(key, budget));
        }
        return new ParameterThing(found);
    }

    @Override
    public Optional<Boolean> contains(Operand item, Budget budget) {
        return Optional.of(item instanceof Operand.Text(String name) && meta.parameters().containsKey(name));
    }

    @Override
    public Optional<Steps> steps() {
        return Optional.of(Steps.over(names().stream().map(Operand.Text::new).toList()));
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof MetaDataThing(MetaData that) && meta.equals(that));
    }
}
