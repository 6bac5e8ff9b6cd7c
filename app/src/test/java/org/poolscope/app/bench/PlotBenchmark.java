package org.poolscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.CurveRaster;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.ImageRaster;
import org.poolscope.app.plot.engine.ImageWindow;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.app.plot.engine.Noise;
import org.poolscope.app.plot.engine.Palette;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.app.plot.engine.Span;
import org.poolscope.app.plot.engine.Stroke;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.storage.bench.Targets;

/** How long one frame of a plot takes, from a changed view to finished pixels, on a plot of 1400 x 800. */
class PlotBenchmark {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 800;
    private static final int WARM_UP = 30;

    private final Pixels pixels = new Pixels(new int[WIDTH * HEIGHT], WIDTH, HEIGHT);
    private final CurveRaster raster = new CurveRaster(WIDTH, HEIGHT);

    @Test
    void framesAreShorterThanTheScreensBeat() throws Exception {
        Targets targets = new Targets();
        frame(targets, "100 k noisy points", 8, noise(1, 100_000));
        frame(targets, "1 M noisy points", 10, noise(1, 1_000_000));
        frame(targets, "1 M noisy points over a time vector", 12, overVector(1_000_000));
        frame(targets, "8 curves of 100 k noisy points", 33, noise(8, 100_000));
        frame(targets, "1 400 noisy points, each joined", 16, noise(1, 1_400));
        frame(targets, "5 dashed curves of 800 points", 8, waves(5, 800));
        frame(targets, "4 curves of 10 M points, prepared", 16, waves(4, 10_000_000));
        List<Curve> large = noise(1, 20_000_000);
        frame(targets, "20 M noisy points, prepared", 16, large);
        Curve raw = Curve.of("raw", 0, large.getFirst().y());
        targets.time("20 M points, prepared once beside the window", 500, raw::prepare);
        image(targets);
        targets.print();
    }

    private void image(Targets targets) throws Exception {
        Grid grid = Grid.of(Samples.of(Noise.plain(1, 2048 * 2048)), 2048, 2048);
        int[] colours = Palette.CIVIDIS.argb();
        Levels levels = Levels.of(grid, false, 0, false);
        targets.time("levels of an image of 2048 x 2048", 50, () -> Levels.of(grid, false, 0, false));
        ImageWindow window = ImageWindow.whole(grid, WIDTH, HEIGHT).zoomed(1.7, 0, 0);
        targets.time("frame: image of 2048 x 2048", 20,
                () -> ImageRaster.paint(pixels, grid, window, 1, levels, colours, 0xFF888888, 0xFF000000));
    }

    private void frame(Targets targets, String what, double target, List<Curve> curves) throws Exception {
        PlotModel model = new PlotModel();
        model.setWidth(WIDTH);
        model.setCurves(curves);
        Extent whole = model.view().x();
        for (int i = 1; i <= WARM_UP; i++) {
            zoomed(model, whole, 1 - i / 200.0);
        }
        int[] step = {0};
        targets.time("frame: " + what, target, () -> zoomed(model, whole, 1 - ++step[0] / 100.0));
    }

    private void zoomed(PlotModel model, Extent whole, double factor) {
        Viewport view = model.view();
        model.show(view.withX(Span.zoomed(whole, false, whole.max() / 3, factor), false));
        paint(model);
    }

    private void paint(PlotModel model) {
        pixels.clear();
        for (int i = 0; i < model.curves().size(); i++) {
            Ink ink = new Ink(0xFF0072B2, Stroke.of(model.curves().get(i).slot()), 1);
            raster.paint(pixels, model.curves().get(i), model.columns(i), model.xScale(WIDTH), model.yScale(0, HEIGHT),
                    ink);
        }
    }

    private static List<Curve> noise(int curves, int size) {
        List<Curve> made = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            made.add(Curve.of("c" + i, i, Samples.of(Noise.plain(i, size))));
        }
        return made;
    }

    private static List<Curve> overVector(int size) {
        double[] time = new double[size];
        for (int i = 0; i < size; i++) {
            time[i] = i * 1e-3 + (i % 7) * 1e-5;
        }
        return List.of(Curve.of("v", 0, Samples.of(time), Samples.of(Noise.plain(1, size))));
    }

    private static List<Curve> waves(int curves, int size) {
        List<Curve> made = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            double[] values = new double[size];
            for (int j = 0; j < size; j++) {
                values[j] = i + Math.sin(20.0 * j / size);
            }
            made.add(Curve.of("c" + i, i, Samples.of(values)));
        }
        return made;
    }
}
