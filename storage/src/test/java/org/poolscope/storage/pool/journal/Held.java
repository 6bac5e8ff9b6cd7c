package org.poolscope.storage.pool.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolType;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool that is being written holds. */
record Held(PoolWriter pool) {
    static Held in(PoolWriter pool) {
        return new Held(pool);
    }

    List<String> types() throws SourceException {
        return List.copyOf(pool.index().types().sequencedKeySet());
    }

    List<ProductKey> products(String type) throws SourceException {
        PoolType found = pool.index().types().get(type);
        return found == null
                ? List.of()
                : found.entries().sequencedKeySet().stream().map(number -> new ProductKey(type, number)).toList();
    }

    List<String> tags() throws SourceException {
        return List.copyOf(pool.index().tags().sequencedKeySet());
    }

    List<String> tags(ProductKey key) throws SourceException {
        return pool.entry(key).map(PoolEntry::tags).orElseThrow();
    }

    List<ProductKey> tagged(String tag) throws SourceException {
        return pool.index().tags().getOrDefault(tag, List.of());
    }

    boolean contains(ProductKey key) throws SourceException {
        return pool.entry(key).isPresent();
    }

    long count() throws SourceException {
        return pool.index().size();
    }

    byte[] text(ProductKey key) {
        try {
            return Files.readAllBytes(pool.folder().resolve(key.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
