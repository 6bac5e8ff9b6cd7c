package org.poolscope.app.query;

import java.util.List;
import java.util.Map;
import org.poolscope.app.inspect.pool.Referrers;
import org.poolscope.app.main.OpenSource;
import org.poolscope.model.product.Urn;

/**
 * A product that fits a query.
 *
 * @param source
 *            the pool it lies in
 * @param pool
 *            what the pool was called among those that were open
 * @param urn
 *            the product's name
 * @param texts
 *            the values of the columns, by the names of parameters it has
 * @param tags
 *            its tags
 */
public record Hit(OpenSource source, String pool, Urn urn, Map<String, String> texts, List<String> tags) {
    /** Copies texts and tags. */
    public Hit {
        texts = Map.copyOf(texts);
        tags = List.copyOf(tags);
    }

    /** Whether it is the same product, whatever is told of it now. */
    boolean isSame(Hit other) {
        return source.equals(other.source) && urn.equals(other.urn);
    }

    /** {@code Product:41}. */
    String title() {
        return urn.title();
    }

    /** The kind of its icon. */
    String icon() {
        return Referrers.isContext(urn.type()) ? "context" : "product";
    }

    /** The text in a column; empty where the product lacks the parameter. */
    String text(String column) {
        return switch (column) {
            case HitColumns.URN -> title();
            case HitColumns.POOL -> pool;
            case HitColumns.TAGS -> String.join(", ", tags);
            default -> texts.getOrDefault(column, "");
        };
    }
}
