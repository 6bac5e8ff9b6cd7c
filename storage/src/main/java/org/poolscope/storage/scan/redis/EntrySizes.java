package org.poolscope.storage.scan.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.poolscope.storage.scan.entry.StreamEntry;

/** How large the entries of each stream have been, so that an answer holds no more of them than fit. */
final class EntrySizes {
    /** Bytes that one answer should have: a server puts several times as much into its cache at half the speed. */
    private static final long ANSWER = 2L << 20;
    /** Entries of so many bytes together are read one by one: nothing has to be put together then. */
    private static final long LARGE = 1 << 20;
    /** For an entry besides its bytes. */
    private static final int OBJECTS = 100;
    /** Entries of a stream that nothing is known of. */
    private static final int UNKNOWN = 4;
    private static final int MOST_STREAMS = 20_000;

    private final Map<String, Long> largest = new ConcurrentHashMap<>();

    /** Entries of each of these streams to ask for together, at most {@code most} and at least one. */
    int count(Collection<String> keys, int most) {
        long each = 0;
        boolean unknown = false;
        for (String key : keys) {
            Long known = largest.get(key);
            unknown |= known == null;
            each += known == null ? OBJECTS : known;
        }
        long fitting = each > LARGE ? 1 : ANSWER / Math.max(1, each);
        long count = unknown ? Math.max(1, UNKNOWN / keys.size()) : fitting;
        return Math.clamp(count, 1, most);
    }

    /** Takes note of entries; returns what they take together. */
    long learn(String key, List<StreamEntry> entries) {
        long all = 0;
        long most = 0;
        for (StreamEntry entry : entries) {
            long size = entry.byteSize() + OBJECTS;
            all += size;
            most = Math.max(most, size);
        }
        if (!entries.isEmpty()) {
            if (largest.size() > MOST_STREAMS) {
                largest.clear();
            }
            Long known = largest.get(key);
            if (known == null || known < most) {
                largest.put(key, most);
            }
        }
        return all;
    }
}
