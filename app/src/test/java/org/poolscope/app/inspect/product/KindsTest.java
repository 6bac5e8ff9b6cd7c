package org.poolscope.app.inspect.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void theMostFrequentComesFirst() {
        Kinds kinds = Kinds.of(List.of("a", "b", "b", "c", "b", "c"));

        assertEquals(List.of("b", "c", "a"), List.copyOf(kinds.counts().keySet()));
        assertEquals("3 kinds", kinds.words());
        assertEquals(6, kinds.having());
    }

    @Test
    void oneValueIsSaidToBeAlwaysThere() {
        assertEquals("always UNKNOWN", Kinds.of(List.of("UNKNOWN", "UNKNOWN")).words());
    }

    @Property(tries = 200, seed = "20121121")
    void everyFiniteNumberIsCountedOnce(@ForAll @Size(min = 1, max = 60) List<Double> numbers) {
        double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        long finite = DoubleStream.of(all).filter(Double::isFinite).count();

        Optional<Spread> spread = Spread.of(all);

        assertEquals(finite, spread.map(found -> found.counts().stream().mapToLong(Long::longValue).sum()).orElse(0L));
    }

    @Test
    void numbersOfTheWholeRangeOfDoublesAreSpread() {
        Spread spread = Spread.of(new double[]{-Double.MAX_VALUE, 0, Double.MAX_VALUE}).orElseThrow();

        assertTrue(spread.words().startsWith("from "), spread.words());
        assertEquals(3, spread.counts().stream().mapToLong(Long::longValue).sum());
    }
}
