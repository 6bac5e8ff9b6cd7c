package org.poolscope.storage.shelf.pickle;

import org.poolscope.model.source.SourceException;

/**
 * Bounds what is done with parts that are used again and again: each time takes few bytes of the pickle, but as much
 * work as the part is long. Pickles of real programs build every part once.
 */
final class Work {
    private static final long FREE = 1L << 24;
    private static final int TIMES = 16;

    private final Window window;
    private long left;

    Work(Window window) {
        this.window = window;
        this.left = FREE + TIMES * Math.min(window.remaining(), Long.MAX_VALUE >> 8);
    }

    /** Takes {@code steps} elements, bytes or digits off what is left. */
    void spend(long steps) throws SourceException {
        left -= Math.max(steps, 1);
        if (left < 0) {
            throw new SourceException.Unsupported("This pickle asks for far more work than its length allows (at byte "
                    + window.offset() + ").", window.where(), "");
        }
    }
}
