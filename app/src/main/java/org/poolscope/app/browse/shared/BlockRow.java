package org.poolscope.app.browse.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Words;
import org.poolscope.model.source.Entry;

/**
 * A block of shared memory as its row tells it.
 *
 * @param name    of the block
 * @param bytes   of it
 * @param age     seconds since it was last written by a call
 * @param owner   the user whose it is
 * @param holders the processes that have it mapped, as far as this user sees them
 */
record BlockRow(String name, long bytes, long age, String owner, List<String> holders) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    BlockRow {
        holders = List.copyOf(holders);
    }

    static BlockRow of(Entry entry) {
        Map<String, Object> told = entry.detail();
        List<String> holders = told.get("holders") instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
        return new BlockRow(entry.name(), number(told.get("bytes")), number(told.get("age")), entry.text("owner"),
                holders);
    }

    /** Whether no process that can be seen holds it. */
    boolean isOrphan() {
        return holders.isEmpty();
    }

    String size() {
        return Words.size(bytes);
    }

    /** The processes, or that there are none. */
    String holderWords() {
        return isOrphan() ? "no process holds this" : String.join(", ", holders);
    }

    /** {@code 12 s}, {@code 3 min}, {@code 5 h}, {@code 2 d}. */
    String ageWords() {
        return age < MINUTE
                ? age + " s"
                : age < HOUR ? age / MINUTE + " min" : age < DAY ? age / HOUR + " h" : age / DAY + " d";
    }

    private static long number(@Nullable Object told) {
        return told instanceof Number n ? n.longValue() : 0;
    }
}
