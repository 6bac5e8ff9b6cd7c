package org.poolscope.storage.pool.journal;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The products of one type. Used by one thread at a time. */
final class TypeIndex {
    private final NavigableMap<Long, IndexEntry> entries = new TreeMap<>();
    private long given = -1;

    /** By number, ascending. */
    NavigableMap<Long, IndexEntry> entries() {
        return entries;
    }

    /** The highest number ever given, -1 if none was. */
    long given() {
        return given;
    }

    /** Numbers up to this one are not given any more. */
    void give(long number) {
        given = Math.max(given, number);
    }

    /** Says which number was the last, when it turns out that a higher one was only reserved or not given after all. */
    void resetGiven(long number) {
        given = entries.isEmpty() ? number : Math.max(number, entries.lastKey());
    }
}
