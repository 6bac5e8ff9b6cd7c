package org.poolscope.storage.pool.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** One change of a pool, as the journal keeps it. */
sealed interface JournalRecord {
    /** A product was saved, with the whole text of its file. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity only, never changed
    record Saved(ProductKey key, PoolEntry entry, byte[] text) implements JournalRecord {}

    /** A product was removed. */
    record Removed(ProductKey key) implements JournalRecord {}

    /** A product was given a tag. */
    record Tagged(ProductKey key, String tag) implements JournalRecord {}

    /** A tag was taken from a product. */
    record Untagged(ProductKey key, String tag) implements JournalRecord {}

    /** The whole pool was emptied; these products were in it. */
    record Emptied(List<ProductKey> keys) implements JournalRecord {}

    /**
     * The index files hold everything that came before.
     *
     * @param types {@code dTypes.jsn} as it was written
     * @param tags {@code dTags.jsn} as it was written
     * @param numbers by type the highest number given, and the one that the index says so that fdi gives none below
     */
    record Indexed(@Nullable FileStamp types, @Nullable FileStamp tags, Map<String, Numbers> numbers)
            implements
                JournalRecord {}

    /** Serial numbers of one type. */
    record Numbers(long given, long reserved) {}
}
