package org.poolscope.storage.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.History;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.Urn;

/**
 * A place at or within a product. Below the product lie {@code meta}, its datasets by name, the {@code refs} of a
 * context and the {@code history} where there is one; a dataset of one of these names hides the other.
 */
public sealed interface ProductPart {
    /** The product, with its name and tags. */
    record Whole(Urn urn, Product product, List<String> tags) implements ProductPart {}

    /** Its metadata. */
    record Metadata(MetaData meta) implements ProductPart {}

    /** A parameter of the metadata. */
    record One(String name, Parameter parameter) implements ProductPart {}

    /** A dataset, or one within another. */
    record Data(Dataset dataset) implements ProductPart {}

    /** The references of a context by label. */
    record References(Map<String, ProductRef> refs) implements ProductPart {}

    /** A reference. */
    record Reference(ProductRef ref) implements ProductPart {}

    /** How the product was made. */
    record Made(History history) implements ProductPart {}

    /** What lies below, by name and in order. */
    default Map<String, ProductPart> children() {
        Map<String, ProductPart> children = new LinkedHashMap<>();
        switch (this) {
            case Whole whole -> whole(whole.product(), children);
            case Metadata metadata ->
                metadata.meta().parameters().forEach((name, one) -> children.put(name, new One(name, one)));
            case Data data ->
                DatasetView.children(data.dataset()).forEach((name, child) -> children.put(name, new Data(child)));
            case References references ->
                references.refs().forEach((label, ref) -> children.put(label, new Reference(ref)));
            case One _,Reference _,Made _ -> {
            }
        }
        return children;
    }

    /** What lies below under that name, empty if nothing does. */
    default Optional<ProductPart> child(String name) {
        return Optional.ofNullable(children().get(name));
    }

    private static void whole(Product product, Map<String, ProductPart> children) {
        Map<String, Dataset> datasets = product.datasets();
        if (!datasets.containsKey("meta")) {
            children.put("meta", new Metadata(product.meta()));
        }
        datasets.forEach((name, dataset) -> children.put(name, new Data(dataset)));
        if (product instanceof MapContext context) {
            children.putIfAbsent("refs", new References(context.refs().all()));
        }
        History history = product.history();
        if (!history.inputs().isEmpty() || !history.arguments().isEmpty()) {
            children.putIfAbsent("history", new Made(history));
        }
    }
}
