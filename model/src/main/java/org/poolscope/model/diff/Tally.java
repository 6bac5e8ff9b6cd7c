package org.poolscope.model.diff;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many differences there are of each kind; kinds without any are left out. */
public record Tally(Map<DifferenceKind, Long> counts) {
    /** No differences. */
    public static final Tally NONE = new Tally(Map.of());

    /** Copies the counts. */
    public Tally {
        counts = Map.copyOf(counts);
    }

    /** All of them. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Such as {@code 2 value, 1 missing right}. */
    public String words() {
        return new EnumMap<>(counts.isEmpty() ? Map.of(DifferenceKind.VALUE, 0L) : counts).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words()).collect(Collectors.joining(", "));
    }

    Tally and(DifferenceKind kind) {
        return and(new Tally(Map.of(kind, 1L)));
    }

    Tally and(Tally other) {
        Map<DifferenceKind, Long> sum = new EnumMap<>(DifferenceKind.class);
        counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        other.counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new Tally(sum);
    }
}
