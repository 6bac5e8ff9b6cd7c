package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrosshairTest {
    private final Curve first = Curve.of("a", 0, Samples.of(0, 1, 2, 3, 4), Samples.of(10, 20, 30, 20, 10));
    private final Curve falling = Curve.of("b", 1, Samples.of(4, 2, 0), Samples.of(1, 2, 3));
    private final List<Curve> curves = List.of(first, falling);

    @Test
    void snapsToTheNearestSample() {
        assertEquals(new Crosshair("a", 3), Crosshair.nearest(curves, null, 2.6));
        assertEquals(new Crosshair("b", 1), Crosshair.nearest(curves, "b", 2.6));
    }

    @Test
    void walksSamplesAndStopsAtTheEnds() {
        assertEquals(new Crosshair("a", 4), new Crosshair("a", 3).step(curves, 5));
        assertEquals(new Crosshair("a", 0), new Crosshair("a", 0).step(curves, -1));
    }

    @Test
    void turnsToTheNextCurveAtTheSamePlace() {
        assertEquals(new Crosshair("b", 0), new Crosshair("a", 4).turn(curves, 1));
        assertEquals(new Crosshair("a", 4), new Crosshair("b", 0).turn(curves, 1));
    }

    @Test
    void readsAllVisibleCurves() {
        Reading reading = new Crosshair("a", 2).read(curves);
        assertNotNull(reading);
        assertEquals("2", reading.xText());
        assertEquals(List.of("30", "2"), reading.entries().stream().map(Reading.Entry::text).toList());
        assertEquals("falling", reading.active().trend());
    }

    @Test
    void saysExactlyWhatADoubleCannotHold() {
        Curve exact = first.withExact(index -> "9007199254740993");
        Reading reading = new Crosshair("a", 2).read(List.of(exact));
        assertNotNull(reading);
        assertEquals("9007199254740993", reading.active().text());
    }

    @Test
    void thereIsNoneWithoutCurves() {
        assertNull(Crosshair.nearest(List.of(first.withVisible(false)), null, 1));
    }

    @Test
    void measuresBetweenTwoSamples() {
        Measure measure = Measure.between(first, 1, 4);
        assertEquals(new Measure(3, -10, 20, 4), measure);
        assertEquals("dx\t3.0\ndy\t-10.0\nslope\t-3.3333333333333335\nmean\t20.0\n", measure.text());
    }

    @Test
    void showsSixDigits() {
        assertEquals(List.of("-51.6647", "-50.9910", "1.23457e-09", "6.02214e+23", "1204", "nan", "-inf", "0.100000"),
                List.of(Numbers.six(-51.66473), Numbers.six(-50.991), Numbers.six(1.234567e-9),
                        Numbers.six(6.02214076e23),
                        Numbers.six(1204), Numbers.six(Double.NaN), Numbers.six(Double.NEGATIVE_INFINITY),
                        Numbers.six(0.1)));
    }
}
