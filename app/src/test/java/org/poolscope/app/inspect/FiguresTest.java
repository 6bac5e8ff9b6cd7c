package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class FiguresTest {
    @Test
    void countsWhatIsNoNumberAndWhatIsInfinite() throws SourceException {
        Figures figures = Figures.of(array(1, Double.NaN, 3, Double.POSITIVE_INFINITY, -2), Cancel.NEVER)
                .orElseThrow();

        assertEquals(new Figures(5, 1, 1, -2, Double.POSITIVE_INFINITY, 2.0 / 3), figures);
    }

    @Test
    void aTextHasNone() throws SourceException {
        assertTrue(Figures.of(new Value.Text("x"), Cancel.NEVER).isEmpty());
    }

    @Test
    void summariesHaveSixDigits() {
        assertEquals("-60.0", Words.six(-60));
        assertEquals("-50.0182", Words.six(-50.01818));
        assertEquals("7", Words.six(7, true));
        assertEquals("nan", Words.six(Double.NaN));
    }

    @Test
    void sizesHaveUnits() {
        assertEquals("512 bytes", Words.size(512));
        assertEquals("1.2 kB", Words.size(1234));
        assertEquals("112 kB", Words.size(112_345));
    }

    @Test
    void pricesSayHowLongTheyTake() {
        assertEquals("1.2 GB, about 6 s", new Price(1_200_000_000).words());
        assertTrue(new Price(Price.FREE + 1).isHigh());
    }

    private static Value array(double... values) {
        return new Numeric.Array(NdArray.ofDoubles(values));
    }
}
