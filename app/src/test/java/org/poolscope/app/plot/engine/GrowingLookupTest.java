package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A curve that grows is drawn as one that was there from the start. */
class GrowingLookupTest {
    private static final int WIDTH = 97;

    @Property(tries = 100, seed = "20121121")
    void growsToTheSameDrawing(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 3_000) Integer> steps,
            @ForAll long seed) {
        int size = steps.stream().mapToInt(Integer::intValue).sum();
        double[] y = new double[size];
        SplittableRandom random = new SplittableRandom(seed);
        Arrays.setAll(y, _ -> random.nextInt(50) == 0 ? Double.NaN : random.nextDouble(-5, 5));
        GrowingLookup growing = new GrowingLookup();
        Lookup lookup = new Lookup(Order.RISING, null);
        int there = 0;
        for (int step : steps) {
            there += step;
            lookup = growing.extend(Samples.regular(0, 1, there), Samples.of(y, there));
        }
        Curve plain = Curve.of("c", 0, Samples.of(y));
        Curve grown = new Curve("c", "c", "", plain.x(), plain.y(), 0, true, Curve.Shape.LINE, null, lookup);
        Scale x = Scale.rightward(new Extent(size * 0.1, size * 0.9 + 1), WIDTH, false);

        Columns wanted = MinMaxReduction.reduce(plain, x, false, WIDTH);
        Columns seen = MinMaxReduction.reduce(grown, x, false, WIDTH);

        assertArrayEquals(wanted.min, seen.min);
        assertArrayEquals(wanted.max, seen.max);
        assertArrayEquals(wanted.start, seen.start);
    }

    @Property(tries = 100, seed = "20121121")
    void isReducedAsOneThatWasThereFromTheStart(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 3_000) Integer> steps, @ForAll long seed) {
        double[] y = new SplittableRandom(seed).doubles(steps.stream().mapToInt(Integer::intValue).sum()).toArray();
        GrowingLookup growing = new GrowingLookup();
        Reductions reductions = new Reductions();
        Viewport view = Viewport.START.withX(new Extent(y.length * 0.1, y.length * 0.7 + 1), false);
        int there = 0;
        for (int step : steps) {
            there += step;
            Curve plain = Curve.of("c", 0, Samples.of(y, there));
            Curve grown = new Curve("c", "c", "", plain.x(), plain.y(), 0, true, Curve.Shape.LINE, null,
                    growing.extend(plain.x(), plain.y()));
            reductions.keep(List.of(grown));

            Columns wanted = MinMaxReduction.reduce(plain, Scale.rightward(view.x(), WIDTH, false), false, WIDTH);

            assertEquals(WIDTH, reductions.of(0, grown, view, WIDTH).firstOther(wanted));
        }
    }

    @Property(tries = 50, seed = "20121121")
    void findsTheOrderOfTheWhole(@ForAll @Size(min = 1, max = 600) List<@IntRange(min = 0, max = 9) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 600) int part) {
        double[] x = numbers.stream().mapToDouble(Integer::doubleValue).toArray();
        GrowingLookup growing = new GrowingLookup();
        for (int there = Math.min(part, x.length); there <= x.length; there += part) {
            growing.extend(Samples.of(x, there), Samples.of(x, there));
        }
        Order order = growing.extend(Samples.of(x), Samples.of(x)).order();

        assertEquals(Order.of(Samples.of(x)), order);
    }
}
