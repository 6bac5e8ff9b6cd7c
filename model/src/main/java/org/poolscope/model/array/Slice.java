package org.poolscope.model.array;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a selection with Python's meaning: {@code start:stop:step} with open ends and negative numbers counted
 * from the end, or one index that removes the axis.
 */
public record Slice(@Nullable Long start, @Nullable Long stop, long step, boolean isIndex) {
    /** The whole axis. */
    public static final Slice ALL = new Slice(null, null, 1, false);

    /** Refuses a step of zero, as Python does. */
    public Slice {
        if (step == 0) {
            throw new IllegalArgumentException("A slice cannot have the step 0.");
        }
    }

    /** One index. */
    public static Slice at(long index) {
        return new Slice(index, null, 1, true);
    }

    /** Elements {@code start} up to but not including {@code stop}. */
    public static Slice of(long start, long stop) {
        return new Slice(start, stop, 1, false);
    }

    /**
     * Reads {@code 0:10}, {@code ::2}, {@code -1} and several axes separated by commas; an empty text is no slice.
     *
     * @throws IllegalArgumentException if a part is not a slice, with the reason
     */
    public static List<Slice> parse(String text) {
        List<Slice> slices = new ArrayList<>();
        if (text.isBlank()) {
            return slices;
        }
        for (String axis : text.split(",", -1)) {
            slices.add(parseAxis(axis.strip()));
        }
        return slices;
    }

    /** First index, count and step on an axis of {@code length}, Python's rules; a single index must be inside. */
    public Bounds on(long length) {
        if (isIndex && start != null) {
            long index = start < 0 ? start + length : start;
            if (index < 0 || index >= length) {
                throw new IndexOutOfBoundsException("Index " + start + " is outside an axis of " + length + ".");
            }
            return new Bounds(index, 1, 1);
        }
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1;
        long first = start == null ? (step > 0 ? low : high) : clip(start, length, low, high);
        long last = stop == null ? (step > 0 ? high : low) : clip(stop, length, low, high);
        long span = step > 0 ? last - first : first - last;
        long stride = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
        long count = span <= 0 ? 0 : (span - 1) / stride + 1;
        return new Bounds(first, count, step);
    }

    /** Where a slice lies on an axis. */
    public record Bounds(long first, long count, long step) {}

    private static long clip(long index, long length, long low, long high) {
        long absolute = index < 0 ? index + length : index;
        return Math.clamp(absolute, low, high);
    }

    private static Slice parseAxis(String axis) {
        String[] parts = axis.split(":", -1);
        try {
            return switch (parts.length) {
                case 1 -> at(Long.parseLong(parts[0].strip()));
                case 2 -> new Slice(number(parts[0]), number(parts[1]), 1, false);
                case 3 -> {
                    Long step = number(parts[2]);
                    yield new Slice(number(parts[0]), number(parts[1]), step == null ? 1 : step, false);
                }
                default -> throw new NumberFormatException(axis);
            };
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'" + axis + "' is not a slice such as 0:10 or ::2.");
        }
    }

    private static @Nullable Long number(String text) {
        return text.isBlank() ? null : Long.valueOf(text.strip());
    }
}
