package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MinMaxReductionTest {
    @Property(seed = "20121121", tries = 400)
    void eachColumnHasTheMinimumAndMaximumOfItsSamples(@ForAll @Size(max = 300) List<@From("numbers") Double> values,
            @ForAll @Size(300) List<@From("positions") Double> positions, @ForAll Axis axis,
            @ForAll("range") Extent range, @ForAll @IntRange(min = 1, max = 40) int width, @ForAll boolean logX,
            @ForAll boolean logY) {
        double[] y = array(values);
        Samples x = axis.of(array(positions), y.length);
        Scale scale = Scale.rightward(logX ? new Extent(Math.exp(range.min() / 50), Math.exp(range.max() / 50)) : range,
                width, logX);
        Curve curve = Curve.of("c", 0, x, Samples.of(y));
        assertSame(curve, scale, logY, width);
    }

    @Property(seed = "20121121", tries = 30)
    void blocksGiveTheSameAsReadingEverything(@ForAll long seed, @ForAll("range") Extent range,
            @ForAll boolean logY) {
        double[] y = Noise.withHoles(seed, 9 * Pyramid.BLOCK + 17);
        Samples x = Samples.regular(-100, 200.0 / y.length, y.length);
        Curve plain = Curve.of("c", 0, x, Samples.of(y));
        Curve built = new Curve("c", "c", "", x, Samples.of(y), 0, true, Curve.Shape.LINE, null,
                new Lookup(Order.RISING, Pyramid.of(Samples.of(y))));
        Columns expected = MinMaxReduction.reduce(plain, Scale.rightward(range, 20, false), logY, 20);
        Columns found = MinMaxReduction.reduce(built, Scale.rightward(range, 20, false), logY, 20);
        for (int column = 0; column < 20; column++) {
            assertEquals(expected.min(column), found.min(column));
            assertEquals(expected.max(column), found.max(column));
        }
    }

    @Property(seed = "20121121", tries = 50)
    void memoryAndArraysAreReadAlike(@ForAll long seed) {
        double[] y = Noise.withHoles(seed, 10_000);
        Samples memory = Samples.of(MemorySegment.ofArray(y), ValueLayout.JAVA_DOUBLE);
        Scale scale = Scale.rightward(new Extent(100, 9_000), 33, false);
        Columns expected = MinMaxReduction.reduce(Curve.of("a", 0, Samples.of(y)), scale, false, 33);
        Columns found = MinMaxReduction.reduce(Curve.of("b", 0, memory), scale, false, 33);
        for (int column = 0; column < 33; column++) {
            assertEquals(expected.min(column), found.min(column));
            assertEquals(expected.max(column), found.max(column));
        }
    }

    private static void assertSame(Curve curve, Scale scale, boolean logY, int width) {
        Columns columns = MinMaxReduction.reduce(curve, scale, logY, width);
        for (int column = 0; column < width; column++) {
            double min = Double.NaN;
            double max = Double.NaN;
            for (long i = 0; i < curve.size(); i++) {
                double value = curve.y().at(i);
                if (in(curve.x().at(i), scale, column, width) && !(logY && value <= 0) && !Double.isNaN(value)) {
                    min = Double.isNaN(min) ? value : Math.min(min, value);
                    max = Double.isNaN(max) ? value : Math.max(max, value);
                }
            }
            assertEquals(min, columns.min(column), 0.0, "minimum of column " + column);
            assertEquals(max, columns.max(column), 0.0, "maximum of column " + column);
        }
    }

    private static boolean in(double x, Scale scale, int column, int width) {
        boolean last = column == width - 1;
        return x >= MinMaxReduction.edge(scale, column, width)
                && (last ? x <= scale.range().max() : x < MinMaxReduction.edge(scale, column + 1, width));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The kinds of axes there are. */
    enum Axis {
        REGULAR, RISING, FALLING, UNORDERED, WITH_HOLES;

        Samples of(double[] positions, int size) {
            double[] sorted = positions.clone();
            Arrays.sort(sorted);
            return switch (this) {
                case REGULAR -> Samples.regular(-90, 0.61, size);
                case RISING -> Samples.of(sorted);
                case FALLING -> new ReversedSamples(Samples.of(sorted));
                case UNORDERED -> Samples.of(positions);
                case WITH_HOLES -> {
                    sorted[sorted.length / 2] = Double.NaN;
                    yield Samples.of(sorted);
                }
            };
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.doubles().between(-1, 1), Arbitraries.of(Double.NaN,
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE, 0.0, -0.0));
    }

    @Provide
    Arbitrary<Double> positions() {
        return Arbitraries.doubles().between(-120, 120);
    }

    @Provide
    Arbitrary<Extent> range() {
        return Arbitraries.doubles().between(-100, 90)
                .flatMap(min -> Arbitraries.doubles().between(0.5, 100).map(width -> new Extent(min, min + width)));
    }
}
