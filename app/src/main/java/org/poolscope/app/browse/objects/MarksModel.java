package org.poolscope.app.browse.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The marks of what has changed, each for a moment. */
final class MarksModel {
    /** How long a mark stays. */
    static final Duration STAY = Duration.ofMillis(800);

    private final Map<ObjectRow, Instant> marked = new HashMap<>();

    /** Marks a row from now on. */
    void mark(ObjectRow row, Instant now) {
        marked.put(row, now);
    }

    /** Takes the marks that have stayed long enough; false if there was none. */
    boolean calm(Instant now) {
        Instant before = now.minus(STAY);
        return marked.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().isBefore(before);
            if (over) {
                entry.getKey().calm();
            }
            return over;
        });
    }

    boolean isEmpty() {
        return marked.isEmpty();
    }
}
