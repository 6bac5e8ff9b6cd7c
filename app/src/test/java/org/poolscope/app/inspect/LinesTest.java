package org.poolscope.app.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class LinesTest {
    @Test
    void eachRowOfAWideArrayIsACurve() {
        List<Curve> curves = Lines.of("v", counted(2, 5));

        assertEquals(List.of("v[0]", "v[1]"), curves.stream().map(Curve::name).toList());
        assertEquals(List.of(5.0, 6.0, 7.0, 8.0, 9.0), numbers(curves.get(1)));
    }

    @Test
    void eachColumnOfATallArrayIsACurve() {
        List<Curve> curves = Lines.of("v", counted(5, 2));

        assertEquals(List.of("v[:, 0]", "v[:, 1]"), curves.stream().map(Curve::name).toList());
        assertEquals(List.of(1.0, 3.0, 5.0, 7.0, 9.0), numbers(curves.get(1)));
    }

    @Test
    void ofManyRowsTheFirstAreDrawnAndTheTitleSaysSo() {
        assertEquals(64, Lines.of("v", counted(100, 200)).size());
        assertEquals("v, the first 64 of 100 rows", Lines.title("v", counted(100, 200)));
        assertEquals("v", Lines.title("v", counted(3, 4)));
    }

    private static List<Double> numbers(Curve curve) {
        return IntStream.range(0, (int) curve.size()).mapToObj(i -> curve.y().at(i)).toList();
    }

    private static Value counted(int rows, int columns) {
        double[] numbers = IntStream.range(0, rows * columns).mapToDouble(i -> i).toArray();
        return new Numeric.Array(NdArray.of(NdArray.ofDoubles(0).dtype(), new long[]{rows, columns}, false,
                MemorySegment.ofArray(numbers)));
    }
}
