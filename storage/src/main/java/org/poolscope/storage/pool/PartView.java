package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.product.History;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** A part of a product as a place: its icon, what is cheap to tell, its value. */
final class PartView {
    private PartView() {}

    static Entry entry(DataPath path, ProductPart part) {
        return new Entry(path, kind(part), path.name(), detail(part));
    }

    static String kind(ProductPart part) {
        return switch (part) {
            case ProductPart.Whole _ -> "product";
            case ProductPart.Metadata _,ProductPart.Made _ -> "dict";
            case ProductPart.One one -> kind(one.parameter().value());
            case ProductPart.Data data -> DatasetView.kind(data.dataset());
            case ProductPart.References _ -> "context";
            case ProductPart.Reference _ -> "link";
        };
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Text _ -> "text";
            case Value.Whole _,Value.Real _,Value.Bool _ -> "number";
            case Container.Sequence _ -> "list";
            case Container.Mapping _ -> "dict";
            case Numeric.Array _ -> "array";
            default -> "object";
        };
    }

    static Map<String, Object> detail(ProductPart part) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (part) {
            case ProductPart.Whole whole -> {
                told.put("type", whole.urn().type());
                told.put("tags", whole.tags());
            }
            case ProductPart.Metadata metadata -> {
                told.put("type", metadata.meta().className());
                told.put("length", metadata.meta().parameters().size());
            }
            case ProductPart.One one -> parameter(one.parameter(), told);
            case ProductPart.Data data -> told.putAll(DatasetView.detail(data.dataset()));
            case ProductPart.References references -> {
                told.put("type", "RefContainer");
                told.put("length", references.refs().size());
            }
            case ProductPart.Reference reference -> {
                told.put("type", reference.ref().urn().type());
                told.put("urn", reference.ref().urn().toString());
            }
            case ProductPart.Made made -> {
                told.put("type", made.history().className());
                told.put("length", made.history().inputs().size());
            }
        }
        return told;
    }

    private static void parameter(Parameter parameter, Map<String, Object> told) {
        String type = parameter.type();
        told.put("type", type == null || type.isEmpty() ? parameter.className() : type);
        parameter.unit().filter(unit -> !unit.isEmpty()).ifPresent(unit -> told.put("unit", unit));
        if (!parameter.valid().isEmpty()) {
            told.put("valid", parameter.isValid());
        }
    }

    static Value value(ProductPart part) {
        return switch (part) {
            case ProductPart.Whole whole -> whole.product().stored();
            case ProductPart.Metadata metadata -> values(metadata.meta().parameters());
            case ProductPart.One one -> one.parameter().value();
            case ProductPart.Data data -> DatasetView.value(data.dataset());
            case ProductPart.References references -> {
                Map<String, Value> urns = new LinkedHashMap<>();
                references.refs().forEach((label, ref) -> urns.put(label, new Value.Text(ref.urn().toString())));
                yield dict(urns);
            }
            case ProductPart.Reference reference -> new Value.Text(reference.ref().urn().toString());
            case ProductPart.Made made -> history(made.history());
        };
    }

    private static Value history(History history) {
        Map<String, Value> parts = new LinkedHashMap<>();
        parts.put("inputs", dict(history.inputs()));
        parts.put("args", values(history.arguments()));
        return dict(parts);
    }

    private static Value values(Map<String, Parameter> parameters) {
        Map<String, Value> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.value()));
        return dict(values);
    }

    /** A dict of these. */
    static Value dict(Map<String, Value> named) {
        List<Value> pairs = new ArrayList<>();
        named.forEach((name, value) -> {
            pairs.add(new Value.Text(name));
            pairs.add(value);
        });
        return new Container.Mapping(Container.Mapping.MappingType.DICT, pairs, null);
    }
}
