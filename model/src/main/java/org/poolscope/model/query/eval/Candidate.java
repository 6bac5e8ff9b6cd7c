package org.poolscope.model.query.eval;

import java.util.List;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;

/**
 * A stored product that may answer a query. Each part is asked for only when the query comes to it, so that what needs
 * the metadata alone does not read the product.
 */
public interface Candidate {
    /** The name of its class, full or short. */
    String className();

    /** Its metadata. */
    MetaData meta() throws SourceException;

    /** All of it. */
    Product product() throws SourceException;

    /** Its tags, in order. */
    List<String> tags() throws SourceException;

    /** A product at hand, with tags. */
    static Candidate of(Product product, String... tags) {
        return new Candidate() {
            @Override
            public String className() {
                return product.className();
            }

            @Override
            public MetaData meta() {
                return product.meta();
            }

            @Override
            public Product product() {
                return product;
            }

            @Override
            public List<String> tags() {
                return List.of(tags);
            }
        };
    }
}
