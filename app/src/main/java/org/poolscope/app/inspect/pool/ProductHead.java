package org.poolscope.app.inspect.pool;

import java.util.List;
import org.poolscope.model.product.Urn;

/**
 * A product as a listing tells of it, without its contents.
 *
 * @param urn
 *            its name
 * @param description
 *            what it is about; empty where the listing does not say
 * @param tags
 *            its tags as far as the listing says
 * @param problem
 *            why it cannot be read, empty if nothing speaks against it
 */
public record ProductHead(Urn urn, String description, List<String> tags, String problem) {
    /** Copies the tags. */
    public ProductHead {
        tags = List.copyOf(tags);
    }

    /** {@code Product:41}. */
    public String title() {
        return urn.title();
    }
}
