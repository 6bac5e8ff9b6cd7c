package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.Context;
import org.poolscope.model.product.History;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;

/**
 * A product as {@code dump} prints it: class, tags, metadata as {@code [class, type, value, {unit}]}, datasets with
 * their data, references of a context by label, history if there is any. A plain tree for JSON.
 */
public final class ProductForm {
    private ProductForm() {}

    /** The tree of a product with these tags. */
    public static Map<String, @Nullable Object> of(Product product, List<String> tags) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("class", product.className());
        form.put("tags", tags);
        form.put("meta", meta(product.meta()));
        Map<String, @Nullable Object> datasets = new LinkedHashMap<>();
        product.datasets().forEach((name, dataset) -> datasets.put(name, DatasetForm.of(dataset)));
        form.put("datasets", datasets);
        switch (product) {
            case MapContext context -> form.put("refs", refs(context));
            case Context _ -> form.put("refs", null);
            default -> {
            }
        }
        history(product.history(), form);
        return form;
    }

    private static Map<String, @Nullable Object> meta(MetaData meta) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        meta.parameters().forEach((name, parameter) -> {
            List<@Nullable Object> parts = new ArrayList<>();
            parts.add(parameter.className());
            parts.add(parameter.type());
            parts.add(PlainValue.of(parameter.value()));
            parameter.unit().filter(unit -> !unit.isEmpty()).ifPresent(unit -> parts.add(Map.of("unit", unit)));
            form.put(name, parts);
        });
        return form;
    }

    private static Map<String, @Nullable Object> refs(MapContext context) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        context.refs().all().forEach((label, ref) -> form.put(label, ref.urn().toString()));
        return form;
    }

    private static void history(History history, Map<String, @Nullable Object> form) {
        var inputs = history.inputs();
        var arguments = history.arguments();
        if (inputs.isEmpty() && arguments.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        inputs.forEach((name, value) -> named.put(name, PlainValue.of(value)));
        form.put("history", new LinkedHashMap<>(Map.of("inputs", named, "args", values(arguments))));
    }

    /** Parameters by name with their values alone. */
    static Map<String, @Nullable Object> values(Map<String, Parameter> parameters) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, PlainValue.of(parameter.value())));
        return values;
    }
}
