package org.poolscope.storage.pool.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The products of one class in a pool's index.
 *
 * @param name      the full class name
 * @param currentSn the highest serial number ever given, -1 if none was
 * @param entries   the products by number, ascending; unmodifiable
 */
public record PoolType(String name, long currentSn, SequencedMap<Long, PoolEntry> entries) {
    /** Copies the entries. */
    public PoolType {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }
}
