package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    @Property(seed = "20121121")
    void selectsWhatPythonWould(@ForAll @IntRange(max = 9) int length,
            @ForAll @WithNull @IntRange(min = -12, max = 12) Integer start,
            @ForAll @WithNull @IntRange(min = -12, max = 12) Integer stop,
            @ForAll @IntRange(min = 1, max = 4) int size, @ForAll boolean backwards) {
        int step = backwards ? -size : size;
        Slice slice = new Slice(wide(start), wide(stop), step, false);
        assertEquals(byHand(length, start, stop, step), indices(slice.on(length)));
    }

    @Property(seed = "20121121")
    void aSingleIndexCountsFromEitherEnd(@ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(min = -12, max = 12) int index) {
        boolean inside = index >= -length && index < length;
        if (inside) {
            assertEquals(List.of((long) Math.floorMod(index, length)), indices(Slice.at(index).on(length)));
        } else {
            assertThrows(IndexOutOfBoundsException.class, () -> Slice.at(index).on(length));
        }
    }

    @Test
    void extremeNumbersDoNotOverflow() {
        Slice all = new Slice(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, false);
        assertEquals(List.of(0L), indices(all.on(5)));
        Slice backwards = new Slice(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, false);
        assertEquals(List.of(4L), indices(backwards.on(5)));
    }

    @Test
    void readsTheTextOfSeveralAxes() {
        assertEquals(List.of(Slice.of(0, 10), new Slice(null, null, 2, false), Slice.at(-1)),
                Slice.parse("0:10, ::2 ,-1"));
        assertEquals(List.of(), Slice.parse("  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1:2:3:4", "1,,2", "::0", "1.5", "99999999999999999999"})
    void saysWhatIsNoSlice(String text) {
        assertThrows(IllegalArgumentException.class, () -> Slice.parse(text));
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static List<Long> indices(Slice.Bounds bounds) {
        List<Long> indices = new ArrayList<>();
        for (long i = 0; i < bounds.count(); i++) {
            indices.add(bounds.first() + i * bounds.step());
        }
        return indices;
    }

    /** Walks from the start to the stop as the Python manual describes it, without any formula. */
    private static List<Long> byHand(int length, @Nullable Integer start, @Nullable Integer stop, int step) {
        long at = start == null ? (step > 0 ? 0 : length - 1L) : start < 0 ? start + length : start;
        long end = stop == null ? (step > 0 ? length : -1L) : stop < 0 ? Math.max(stop + length, -1) : stop;
        if (start != null) {
            at = step > 0 ? Math.max(at, 0) : Math.min(at, length - 1L);
        }
        List<Long> indices = new ArrayList<>();
        for (; step > 0 ? at < end : at > end; at += step) {
            if (at >= 0 && at < length) {
                indices.add(at);
            }
        }
        return indices;
    }
}
