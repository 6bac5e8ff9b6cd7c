package org.poolscope.storage.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.ProductKey;

/** A product of a pool whose parts are read when asked for, each once. One thread at a time. */
public final class StoredProduct implements Candidate {
    private final PoolContents contents;
    private final ProductKey key;
    private final List<String> tags;
    private @Nullable MetaData meta;
    private @Nullable Product product;

    /** Of a pool whose contents are these. */
    public StoredProduct(PoolContents contents, ProductKey key, List<String> tags) {
        this.contents = contents;
        this.key = key;
        this.tags = tags;
    }

    @Override
    public String className() {
        return key.type();
    }

    @Override
    public MetaData meta() throws SourceException {
        MetaData found = meta;
        if (found == null) {
            Product whole = product;
            found = whole == null ? contents.meta(key) : whole.meta();
            meta = found;
        }
        return found;
    }

    @Override
    public Product product() throws SourceException {
        Product found = product;
        if (found == null) {
            found = contents.product(key);
            product = found;
        }
        return found;
    }

    @Override
    public List<String> tags() {
        return tags;
    }

    /** The same as the query sees it, which names the parameters that it needs. */
    Candidate asked() {
        return new Candidate() {
            @Override
            public String className() {
                return StoredProduct.this.className();
            }

            @Override
            public MetaData meta() throws SourceException {
                return contents.asked(key);
            }

            @Override
            public Product product() throws SourceException {
                return StoredProduct.this.product();
            }

            @Override
            public List<String> tags() {
                return tags;
            }
        };
    }
}
