package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void standAtRoundNumbers() {
        assertEquals(List.of("-60", "-58", "-56", "-54", "-52", "-50"),
                Ticks.linear(new Extent(-60.5, -49.5), 9).labels());
        assertEquals(List.of("0", "0.1", "0.2", "0.3"), Ticks.linear(new Extent(0, 0.35), 5).labels());
    }

    @Test
    void bigNumbersShareAPowerOfTen() {
        Ticks ticks = Ticks.linear(new Extent(0, 4e9), 5);
        assertEquals("× 1e9", ticks.note());
        assertEquals(List.of("0", "1", "2", "3", "4"), ticks.labels());
    }

    @Test
    void narrowRangesFarFromZeroShowDistances() {
        Ticks ticks = Ticks.linear(new Extent(1_699_999_995, 1_700_000_005), 5);
        assertEquals("+ 1700000000", ticks.note());
        assertEquals(List.of("-4", "-2", "0", "2", "4"), ticks.labels());
    }

    @Test
    void decadesOnALogarithmicAxis() {
        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100", "1000", "10000", "1e5"),
                Ticks.logarithmic(new Extent(1e-3, 5e5), 12).labels());
    }

    @Property(seed = "20121121", tries = 500)
    void areFewInsideAndShort(@ForAll("extents") Extent range) {
        Ticks ticks = Ticks.linear(range, 8);
        assertTrue(ticks.values().size() <= 9);
        assertEquals(ticks.values().size(), ticks.labels().size());
        assertTrue(ticks.labels().stream().allMatch(label -> label.length() <= 7), () -> ticks.labels().toString());
        for (int i = 1; i < ticks.values().size(); i++) {
            assertTrue(ticks.values().get(i) > ticks.values().get(i - 1));
        }
    }

    @Provide
    Arbitrary<Extent> extents() {
        return Arbitraries.doubles().between(-1e12, 1e12).flatMap(min -> Arbitraries.doubles().between(-9, 12)
                .map(power -> new Extent(min, min + Math.pow(10, power)))).filter(Span::isUsable);
    }
}
