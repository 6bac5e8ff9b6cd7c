package org.poolscope.storage.pool.index;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The products of one class in an index that changes. Used by one thread at a time. */
public final class TypeIndex {
    private final NavigableMap<Long, PoolEntry> entries = new TreeMap<>();
    private long given = -1;

    TypeIndex() {}

    /** By number, ascending. */
    public NavigableMap<Long, PoolEntry> entries() {
        return entries;
    }

    /** The highest number ever given, -1 if none was. */
    public long given() {
        return given;
    }

    /** Numbers up to this one are not given any more. */
    public void give(long number) {
        given = Math.max(given, number);
    }

    /** Says which number was the last, when it turns out that a higher one was only reserved or not given after all. */
    public void resetGiven(long number) {
        given = entries.isEmpty() ? number : Math.max(number, entries.lastKey());
    }
}
