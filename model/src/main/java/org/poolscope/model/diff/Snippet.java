package org.poolscope.model.diff;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.poolscope.model.value.Value;

/** Where two long texts begin to differ. */
final class Snippet {
    private static final int CHUNK = 1 << 16;
    private static final int BEFORE = 20;
    private static final int AFTER = 36;

    private Snippet() {}

    /** The two texts as they are shown; of long ones the place where they begin to differ. */
    static Difference of(String shownLeft, String shownRight, Value left, Value right) {
        boolean hidden = shownLeft.equals(shownRight);
        if (left instanceof Value.Text(String one) && right instanceof Value.Text(String other) && hidden) {
            int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
            return new Difference.OtherValue(around(one, at), around(other, at));
        }
        return new Difference.OtherValue(shownLeft, shownRight);
    }

    /** Whether two runs of bytes are the same; memory that may be mapped is copied before it is compared. */
    static boolean equal(Value.Bytes left, Value.Bytes right) {
        if (left.size() != right.size()) {
            return false;
        }
        byte[] one = new byte[CHUNK];
        byte[] other = new byte[CHUNK];
        for (long at = 0; at < left.size(); at += CHUNK) {
            int run = (int) Math.min(CHUNK, left.size() - at);
            copy(left.content(), at, one, run);
            copy(right.content(), at, other, run);
            if (Arrays.mismatch(one, 0, run, other, 0, run) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void copy(MemorySegment from, long at, byte[] into, int count) {
        MemorySegment.copy(from, ValueLayout.JAVA_BYTE, at, into, 0, count);
    }

    private static String around(String text, int at) {
        int from = Math.max(0, Math.min(at, text.length()) - BEFORE);
        int to = Math.min(text.length(), at + AFTER);
        return "character " + at + ": " + (from > 0 ? "…" : "") + text.substring(from, to)
                + (to < text.length() ? "…" : "");
    }
}
