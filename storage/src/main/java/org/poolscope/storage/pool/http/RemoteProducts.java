package org.poolscope.storage.pool.http;

import java.util.Optional;
import org.poolscope.model.product.Members;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.JsonReader;
import org.poolscope.storage.pool.json.ProductText;

/** Products behind a server; what was seen of one counts if the server says that it is the same, or is away. */
final class RemoteProducts {
    private final Remote remote;
    private final PoolCache cache;

    RemoteProducts(Remote remote, PoolCache cache) {
        this.remote = remote;
        this.cache = cache;
    }

    /** The text of a product. */
    byte[] text(ProductKey key, Cancel cancel) throws SourceException {
        String pool = remote.address().url();
        String name = key.fileName();
        Optional<PoolCache.Seen> seen = cache.get(pool, name);
        Reply reply;
        try {
            reply = remote.product(key, seen.flatMap(PoolCache.Seen::tag), cancel);
        } catch (SourceException.Unreachable | SourceException.TimedOut e) {
            return seen.orElseThrow(() -> e).text();
        }
        if (seen.isPresent() && reply.status() == Reply.NOT_MODIFIED) {
            return seen.get().text();
        }
        byte[] text = reply.result(where(key));
        cache.put(pool, name, reply.tag(), text);
        return text;
    }

    /** The metadata of a product, asked for alone where the whole product is not known. */
    MetaData meta(ProductKey key, Cancel cancel) throws SourceException {
        if (cache.get(remote.address().url(), key.fileName()).isPresent()) {
            return MetaData.of(object(Members.of(ProductText.stored(text(key, cancel), where(key)))
                    .orNone("_ATTR_meta"), key));
        }
        byte[] text = remote.meta(key, cancel).result(where(key));
        return MetaData.of(object(JsonReader.read(text, where(key)), key));
    }

    private Container.Instance object(Value value, ProductKey key) throws SourceException {
        if (value instanceof Container.Instance object) {
            return object;
        }
        throw new SourceException.Corrupt("The server sent something else than metadata.", where(key));
    }

    private String where(ProductKey key) {
        return key.in(remote.address().pool()).toString();
    }
}
