package org.poolscope.model.source;

/** Which part of a long listing is wanted: {@code limit} entries from {@code offset} on. */
public record Page(long offset, int limit) {
    /** Everything; for commands, not for screens. */
    public static final Page ALL = new Page(0, Integer.MAX_VALUE);

    /** Refuses negative numbers. */
    public Page {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("A page starts at 0 or later and has no negative length.");
        }
    }
}
