package org.poolscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.GrowingLookup;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Samples;

class PlotPainterTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 60;
    private static final int MOST = 40_000;

    private final PlotTokens tokens = new PlotTokens(() -> {});

    /** A signal of which ever more is there. */
    @SuppressWarnings("ArrayRecordComponent") // made for one try and never changed
    private record Growing(double[] values, GrowingLookup lookup, int slot) {
        Curve upTo(int there) {
            Samples x = Samples.regular(0, 1, there);
            Samples y = Samples.of(values, there);
            return new Curve("c" + slot, "c", "", x, y, slot, true, Curve.Shape.LINE, null, lookup.extend(x, y));
        }
    }

    /** Two pictures take turns, as on a canvas. */
    @Property(seed = "20121121", tries = 60)
    void aPictureOfPointsThatArrivedIsThatPaintedAnew(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 900) Integer> steps,
            @ForAll @IntRange(min = 1, max = 3) int curves, @ForAll @IntRange(min = 0, max = 2) int seen,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int slot = random.nextInt(6);
        List<Growing> signals = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            signals.add(new Growing(signal(random), new GrowingLookup(), slot + i));
        }
        PlotModel model = new PlotModel();
        PlotPainter painter = new PlotPainter(model, tokens);
        Pixels[] pictures = {blank(), blank()};
        int there = random.nextInt(MOST / 2);
        model.setCurves(upTo(there, signals));
        if (seen > 0) {
            model.show(model.view().withX(new Extent(there * 0.2, there * 1.1), false).withFollowing(seen == 1));
        }
        int turn = 0;
        for (int step : steps) {
            there += step;
            model.arrive(upTo(there, signals));
            Pixels picture = pictures[turn++ % 2];

            painter.paint(picture, 1);

            Pixels anew = blank();
            new PlotPainter(model, tokens).paint(anew, 1);
            assertArrayEquals(anew.argb(), picture.argb());
        }
    }

    private static List<Curve> upTo(int there, List<Growing> signals) {
        return signals.stream().map(signal -> signal.upTo(there)).toList();
    }

    private static Pixels blank() {
        return new Pixels(new int[WIDTH * HEIGHT], WIDTH, HEIGHT);
    }

    /** Slow and quick, smooth and noisy, with stretches that are missing. */
    private static double[] signal(SplittableRandom random) {
        double[] y = new double[MOST];
        double pace = random.nextDouble(1e-4, 1e-2);
        double noise = random.nextInt(2) * 0.1;
        Arrays.setAll(y, i -> Math.sin(i * pace) + noise * random.nextDouble());
        if (random.nextBoolean()) {
            int from = random.nextInt(MOST);
            Arrays.fill(y, from, Math.min(MOST, from + random.nextInt(8_000)), Double.NaN);
        }
        return y;
    }
}
