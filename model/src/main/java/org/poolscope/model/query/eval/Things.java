package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.FineTime;
import org.poolscope.model.product.GenericDataset;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.UnknownDataset;
import org.poolscope.model.product.UnstructuredDataset;
import org.poolscope.model.product.Vector;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.value.Container;

/** Stored objects as things that a query can ask. */
final class Things {
    /** Members of this start are an object's own and not its contents. */
    private static final String ATTRIBUTE = "_ATTR_";

    private Things() {}

    static Operand of(Container.Instance object) {
        Optional<FineTime> time = FineTime.from(object);
        if (time.isPresent()) {
            return new TimeThing(time.get());
        }
        Optional<Vector> vector = Vector.from(object);
        if (vector.isPresent()) {
            return new VectorThing(vector.get());
        }
        if (object.className().equals("MetaData")) {
            return new MetaDataThing(MetaData.of(object));
        }
        if (Parameter.isParameter(object)) {
            return new ParameterThing(Parameter.of(object));
        }
        return switch (Dataset.of(object)) {
            case ArrayDataset array -> new ArrayThing(array);
            case TableDataset table -> new TableThing(table);
            case CompositeDataset composite -> new CompositeThing(composite);
            case UnstructuredDataset document -> new DocumentThing(document, document.data());
            case GenericDataset document -> new DocumentThing(document, document.data());
            case UnknownDataset _ -> new UnknownThing(object);
        };
    }

    /** The names of what lies in an object. */
    static List<String> names(Members members) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (!members.name(i).startsWith(ATTRIBUTE)) {
                names.add(members.name(i));
            }
        }
        return names;
    }

    /** What lies in an object under that name. */
    static Operand member(Members members, Operand key, Budget budget) throws QueryError {
        int at = key instanceof Operand.Text(String name) && !name.startsWith(ATTRIBUTE) ? members.indexOf(name) : -1;
        if (at < 0) {
            throw new QueryError("KeyError", Repr.of(key, budget));
        }
        return Operands.of(members.value(at));
    }

    /** A dataset's metadata, or the value of one of its parameters, as an attribute. */
    static Optional<Operand> ofMetadata(MetaData meta, String name) {
        return name.equals("meta") || name.equals("getMeta")
                ? Optional.of(new MetaDataThing(meta))
                : meta.get(name).map(parameter -> new ParameterThing(parameter).value());
    }
}
