package org.poolscope.storage.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * Parameters that queries have asked for, so that the next query need not read them again. What is kept counts as long as
 * the index stays the same; after that it counts if the product's file has not changed. Safe for several threads.
 */
final class MetaCache {
    /** Parameters kept at most, of about 600 bytes each. */
    private static final long MOST = 100_000;
    /** Names kept at most for each product. */
    private static final int MOST_NAMES = 24;

    private final PoolReader reader;
    private final Map<ProductKey, Kept> all = new ConcurrentHashMap<>();
    private Set<String> names = Set.of();
    private @Nullable PoolIndex last;
    private long epoch;

    private record Kept(MetaData meta, Set<String> names, Optional<FileStamp> stamp, long epoch) {}

    MetaCache(PoolReader reader) {
        this.reader = reader;
    }

    /** The parameters of these names and perhaps others, for one query that goes by this index. */
    @SuppressWarnings("ReferenceEquality") // a view gives the same index as long as nothing changes
    synchronized Parameters parameters(PoolIndex index, List<String> wanted) {
        if (last != index) {
            last = index;
            epoch++;
            if (all.size() > index.size()) {
                all.keySet().removeIf(key -> index.entry(key).isEmpty());
            }
        }
        if (!names.containsAll(wanted)) {
            Set<String> more = new HashSet<>(names);
            more.addAll(wanted);
            if (more.size() > MOST_NAMES) {
                more.retainAll(wanted);
                all.clear();
            }
            names = Set.copyOf(more);
        }
        return new Parameters(names, epoch);
    }

    /** What one query reads. */
    final class Parameters {
        private final Set<String> wanted;
        private final long now;

        private Parameters(Set<String> wanted, long now) {
            this.wanted = wanted;
            this.now = now;
        }

        /** Reads those that are not known, several at a time; what cannot be read says so when it is asked for. */
        void prepare(List<ProductKey> keys, Function<ProductKey, PoolEntry> entries)
                throws SourceException.Cancelled {
            List<ProductKey> unknown = keys.stream().filter(key -> {
                Kept known = all.get(key);
                return known == null || known.epoch() != now || !known.names().containsAll(wanted);
            }).toList();
            if (hasRoom(unknown.size())) {
                Workers.each(unknown.size(), i -> {
                    try {
                        of(unknown.get(i), entries.apply(unknown.get(i)));
                    } catch (SourceException _) {
                        // The query comes to this product too, and reports it.
                    }
                });
            }
        }

        private boolean hasRoom(int more) {
            return (long) (all.size() + more) * wanted.size() <= MOST;
        }

        MetaData of(ProductKey key, PoolEntry entry) throws SourceException {
            Kept known = all.get(key);
            if (known != null && !known.names().containsAll(wanted)) {
                known = null;
            }
            if (known != null && known.epoch() == now) {
                return known.meta();
            }
            PoolFolder.Found file = reader.folder().find(key);
            Optional<FileStamp> stamp = file.stamp();
            if (known != null && stamp.isPresent() && stamp.equals(known.stamp())) {
                all.put(key, new Kept(known.meta(), known.names(), stamp, now));
                return known.meta();
            }
            MetaData read = reader.meta(key, entry, file.path(), wanted);
            if (hasRoom(1)) {
                all.put(key, new Kept(read, wanted, stamp, now));
            }
            return read;
        }
    }
}
