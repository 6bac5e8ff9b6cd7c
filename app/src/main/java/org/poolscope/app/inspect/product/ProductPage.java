package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Map;
import org.poolscope.model.product.Context;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;

/**
 * A product as it was read, and what its pool says of it.
 *
 * @param urn
 *            its name
 * @param product
 *            the product
 * @param tags
 *            its tags in the pool's order
 * @param referrers
 *            contexts of the pool that refer to it, as far as known
 * @param bytes
 *            how many bytes it takes in the pool; 0 where that is not known
 * @param millis
 *            how long reading took
 * @param pictures
 *            datasets that are pictures, decoded
 */
public record ProductPage(Urn urn, Product product, List<String> tags, List<Urn> referrers, long bytes, long millis,
        Map<String, Picture> pictures) {
    /** Copies the lists. */
    public ProductPage {
        tags = List.copyOf(tags);
        referrers = List.copyOf(referrers);
        pictures = Map.copyOf(pictures);
    }

    /** {@code Product:41}: the last part of its class and its number. */
    public String title() {
        return urn.title();
    }

    /** Whether it refers to other products. */
    public boolean isContext() {
        return product instanceof Context;
    }

    /** The kind of its icon. */
    public String icon() {
        return isContext() ? "context" : "product";
    }

    /** What it is about; its title where it does not say. */
    public String description() {
        String text = product.description();
        return text.isEmpty() || text.equals(Parameter.UNKNOWN) ? title() : text;
    }
}
