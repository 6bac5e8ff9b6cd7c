package org.poolscope.storage.pool.http;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredProduct;
import org.poolscope.storage.pool.index.ProductKey;

/** Hits that a server has found; their parts are loaded when asked for. */
final class RemoteHits implements ProductHits {
    private final String pool;
    private final RemoteContents contents;
    private final List<ProductKey> keys;
    private final Cancel cancel;
    private int next;
    private boolean over;

    RemoteHits(String pool, RemoteContents contents, List<ProductKey> keys, Cancel cancel) {
        this.pool = pool;
        this.contents = contents;
        this.keys = keys;
        this.cancel = cancel;
    }

    @Override
    public Optional<ProductHit> next() throws SourceException {
        cancel.check("the query");
        if (over || next == keys.size()) {
            return Optional.empty();
        }
        ProductKey key = keys.get(next++);
        List<String> tags = contents.tags(key);
        return Optional.of(new ProductHit(key.in(pool), tags, new StoredProduct(contents, key, tags)));
    }

    @Override
    public Optional<Urn> at() {
        return next == 0 ? Optional.empty() : Optional.of(keys.get(next - 1).in(pool));
    }

    @Override
    public long looked() {
        return next;
    }

    @Override
    public long total() {
        return keys.size();
    }

    @Override
    public List<SourceException> problems() {
        return List.of();
    }

    @Override
    public void close() {
        over = true;
    }
}
