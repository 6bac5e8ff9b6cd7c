package org.poolscope.storage.shelf.pickle;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** The short texts of one pickle: records repeat their keys and words, and one object of each is enough. */
final class ShortTexts {
    /** Bytes of UTF-8, as many as two numbers hold. */
    static final int LONGEST = 16;

    private static final int HALF = 8;
    private static final int SLOTS = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Window window;
    private final @Nullable Value[] texts = new Value[SLOTS];
    private final long[] heads = new long[SLOTS];
    private final long[] tails = new long[SLOTS];
    private final byte[] lengths = new byte[SLOTS];

    ShortTexts(Window window) {
        this.window = window;
    }

    /** Takes a text of at most {@link #LONGEST} bytes; a slot keeps the last text that fell to it. */
    Value next(int length) throws SourceException.Corrupt {
        long head = window.ahead(0, Math.min(length, HALF));
        long tail = length > HALF ? window.ahead(HALF, length - HALF) : 0;
        int slot = (int) (((head ^ Long.rotateLeft(tail, 29)) * SPREAD + length) >>> 54);
        Value known = texts[slot];
        if (known != null && heads[slot] == head && tails[slot] == tail && lengths[slot] == length) {
            window.pass(length);
            return known;
        }
        Value text = new Value.Text(window.utf8(length));
        texts[slot] = text;
        heads[slot] = head;
        tails[slot] = tail;
        lengths[slot] = (byte) length;
        return text;
    }
}
