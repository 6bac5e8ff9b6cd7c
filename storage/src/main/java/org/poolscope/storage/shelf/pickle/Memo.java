package org.poolscope.storage.shelf.pickle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Value;

/**
 * The values that a pickle has numbered. Numbers come in order from real picklers, so an array holds them; a number far
 * beyond those used so far goes into a map, so that a few bytes cannot take gigabytes.
 */
final class Memo {
    private @Nullable Value[] dense = new Value[16];
    private @Nullable Map<Long, Value> sparse;
    private int count;
    private final long bound;

    /** For a pickle of {@code bytes}: tools that leave out unused numbers leave holes, but not endless ones. */
    Memo(long bytes) {
        bound = 65_536 + 16 * Math.min(bytes, Long.MAX_VALUE >> 8);
    }

    /** False if no pickle of this length uses such a number. */
    boolean put(long number, Value value) {
        if (number < 0 || number >= bound) {
            return false;
        }
        if (get(number) == null) {
            count++;
        }
        if (number < dense.length || number <= 2L * count + 1024) {
            int index = (int) number;
            if (index >= dense.length) {
                dense = Arrays.copyOf(dense, Math.max(index + 1, dense.length * 2));
            }
            dense[index] = value;
        } else {
            if (sparse == null) {
                sparse = new HashMap<>();
            }
            sparse.put(number, value);
        }
        return true;
    }

    /** The value of a number, null if it has none. */
    @Nullable
    Value get(long number) {
        Value found = number >= 0 && number < dense.length ? dense[(int) number] : null;
        return found == null && sparse != null ? sparse.get(number) : found;
    }

    /** How many numbers were given, which is the next one that is given without being named. */
    int count() {
        return count;
    }

    /** Puts the finished value where its beginning was kept. */
    void replace(long number, Value finished) {
        if (sparse == null || (number < dense.length && dense[(int) number] != null)) {
            dense[(int) number] = finished;
        } else {
            sparse.put(number, finished);
        }
    }
}
