package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;

class ViewTest {
    private static final Encoding NUMBERS = Encoding.Numeric.scalar(DType.FLOAT64);

    @Test
    void laterPointsKeepTheirIndexBehindAHole() throws SourceException {
        View view = view(data(3, 3, 4), new View.Chunk.Gone(5, 2), data(7, 7, 8));
        assertEquals(List.of(3L, 6L, 8L, 0L, 2L),
                List.of(view.index(), view.length(), view.lastIndex(), view.expired(), view.gone()));
        assertArrayEquals(new double[]{7, 8}, doubles(view.data(Slice.of(4, 6))));
        assertThrows(StreamFailure.NoLongerThere.class, () -> view.data(Slice.of(1, 4)));
    }

    @Test
    void anEntryThatCannotBeReadHidesNoOther() throws SourceException {
        View view = view(data(0, 0), new View.Chunk.Broken(1, 1, "It has 3 bytes."), data(2, 2));
        SourceException failure = assertThrows(SourceException.Corrupt.class, view::data);
        assertEquals("Point 1 cannot be read: It has 3 bytes.", failure.what());
        assertArrayEquals(new double[]{2}, doubles(view.data(Slice.at(-1))));
    }

    @Test
    void chunksMustFollowEachOther() {
        assertThrows(IllegalArgumentException.class, () -> view(data(0, 0), data(2, 2)));
    }

    @Property(tries = 300, seed = "20121121")
    void aSliceIsThatSliceOfTheWhole(@ForAll @IntRange(max = 9) int cut,
            @ForAll @IntRange(min = -12, max = 12) int from,
            @ForAll @IntRange(min = -12, max = 12) int to, @ForAll @IntRange(min = -3, max = 3) int step)
            throws SourceException {
        if (step == 0) {
            return;
        }
        double[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        View view = cut == 0
                ? view(data(0, all))
                : view(data(0, Arrays.copyOf(all, cut)),
                        data(cut, Arrays.copyOfRange(all, cut, all.length)));
        Slice slice = new Slice((long) from, (long) to, step, false);
        assertArrayEquals(NdArray.ofDoubles(all).slice(List.of(slice)).toDoubles(), doubles(view.data(slice)));
    }

    private static View view(View.Chunk... chunks) {
        return new View("s", NUMBERS, List.of(chunks));
    }

    private static View.Chunk data(long index, double... values) {
        return new View.Chunk.Data(index, new Points.Regular(NdArray.ofDoubles(values)));
    }

    private static double[] doubles(Points points) {
        return ((Points.Regular) points).data().toDoubles();
    }
}
