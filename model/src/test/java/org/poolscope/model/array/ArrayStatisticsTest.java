package org.poolscope.model.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrayStatisticsTest {
    @Test
    void figuresLeaveOutWhatIsNotANumber() {
        NdArray array = NdArray.ofDoubles(3, Double.NaN, -1, 4);
        assertEquals(Optional.of(new ArrayStatistics(3, 1, -1, 4, 2)), ArrayStatistics.of(array, () -> false));
    }

    @Test
    void nothingButNotANumberHasNoFigures() {
        ArrayStatistics figures = ArrayStatistics.of(NdArray.ofDoubles(Double.NaN), () -> false).orElseThrow();
        assertTrue(Double.isNaN(figures.min()) && Double.isNaN(figures.mean()));
        assertEquals(0, ArrayStatistics.of(NdArray.ofDoubles(), () -> false).orElseThrow().count());
    }

    @Test
    void aStoppedPassHasNoFigures() {
        assertEquals(Optional.empty(), ArrayStatistics.of(NdArray.ofLongs(1, 2), () -> true));
    }

    @Test
    void textHasNoFigures() {
        NdArray names = ElementWriter.array(TypeString.parse("<U2"), new long[]{1}, false, List.of("ab"));
        assertEquals(Optional.empty(), ArrayStatistics.of(names, () -> false));
    }
}
