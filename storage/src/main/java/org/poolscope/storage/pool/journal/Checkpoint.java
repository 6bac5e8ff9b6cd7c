package org.poolscope.storage.pool.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.ProductKey;

/** Brings fdi's index files up to date with the journal. Called under the lock of the pool. */
final class Checkpoint {
    /** So many numbers at least are reserved at once, or a quarter of those given: few rewrites, small gaps. */
    private static final long BLOCK = 1024;
    private static final int SHARE = 4;

    private final PoolFiles files;
    private final PoolState state;
    private byte @Nullable [] tagsWritten;

    Checkpoint(PoolFiles files, PoolState state) {
        this.files = files;
        this.state = state;
    }

    /**
     * Writes the index files and removes the files of removed products.
     *
     * @param reserve whether numbers are kept from fdi, as long as the pool is open
     * @return what the journal is to be told
     */
    JournalRecord.Indexed write(boolean reserve) throws SourceException {
        Map<String, JournalRecord.Numbers> numbers = new LinkedHashMap<>();
        Map<String, Long> current = new HashMap<>();
        state.index().types().forEach((type, found) -> {
            long given = found.given();
            long reserved = reserve ? given + Math.max(BLOCK, given / SHARE) : given;
            current.put(type, reserved);
            numbers.put(type, new JournalRecord.Numbers(given, reserved));
        });
        FileStamp types = files.replaceIndex(files.types(),
                IndexText.types(state.index(), type -> current.getOrDefault(type, 0L)));
        FileStamp tags = writeTags();
        for (ProductKey key : state.doomed()) {
            files.delete(files.product(key));
        }
        return new JournalRecord.Indexed(types, tags, numbers);
    }

    /** The tags are left alone when nothing of them changed, which they rarely do. */
    private @Nullable FileStamp writeTags() throws SourceException {
        byte[] text = IndexText.tags(state.index());
        FileStamp there = files.stamp(files.tags());
        if (there != null && state.hasTags(there) && Arrays.equals(text, tagsWritten)) {
            return there;
        }
        FileStamp written = files.replaceIndex(files.tags(), text);
        tagsWritten = text;
        return written;
    }
}
