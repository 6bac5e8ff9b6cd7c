package org.poolscope.app.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.poolscope.app.look.Look;
import org.poolscope.app.look.Png;
import org.poolscope.app.look.Theme;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Grid;
import org.poolscope.app.plot.engine.Palette;
import org.poolscope.app.plot.engine.Samples;

/** Writes pictures of plots into a folder, to be looked at beside the drawings of the window. */
public final class PlotDemo {
    private static final int WIDTH = 936;
    private static final int HEIGHT = 560;

    private PlotDemo() {}

    /** Takes the folder; the pictures are named by what they show and by the theme. */
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        Platform.startup(() -> Platform.setImplicitExit(false));
        for (Theme theme : Theme.values()) {
            write(folder, "sessions", theme, PlotDemo::sessions);
            write(folder, "live", theme, PlotDemo::live);
            write(folder, "gaps", theme, PlotDemo::gaps);
            write(folder, "slots", theme, PlotDemo::slots);
            write(folder, "log", theme, PlotDemo::log);
            write(folder, "noise", theme, PlotDemo::noise);
            write(folder, "sparse", theme, PlotDemo::sparse);
            write(folder, "loop", theme, PlotDemo::loop);
            image(folder, "image", theme, 1.0, Palette.CIVIDIS);
            image(folder, "image-close", theme, 60.0, Palette.VIK);
        }
        Platform.exit();
    }

    private static void write(Path folder, String name, Theme theme, Supplier<Plot> maker)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Plot plot = maker.get();
            Stage stage = shown(plot, theme);
            afterPulses(8, () -> {
                save(folder.resolve(name + "-" + theme.word() + ".png"), stage.getScene());
                stage.close();
                plot.close();
                done.countDown();
            });
        });
        done.await();
    }

    private static void image(Path folder, String name, Theme theme, double factor, Palette palette)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            HeatMap map = new HeatMap();
            map.paletteProperty().set(palette);
            map.logProperty().set(!palette.isDiverging());
            map.setGrid(rings());
            Stage stage = shown(new VBox(map), theme, map);
            map.setCell(new HeatMap.Cell(512, 516));
            afterPulses(4, () -> map.show(map.window().zoomed(factor, 270, 270)));
            afterPulses(8, () -> {
                save(folder.resolve(name + "-" + theme.word() + ".png"), stage.getScene());
                stage.close();
                map.close();
                done.countDown();
            });
        });
        done.await();
    }

    static Grid rings() {
        double[] values = new double[1024 * 1024];
        Random random = new Random(3);
        for (int row = 0; row < 1024; row++) {
            for (int column = 0; column < 1024; column++) {
                double r = Math.hypot(row - 512, column - 512);
                double ring = Math.pow(Math.cos(r / 50), 8) * 3000 * Math.exp(-r / 300) + 65000 * Math.exp(-r / 20);
                boolean shadow = row > 505 && row < 515 && column < 500;
                values[row * 1024 + column] = shadow ? Double.NaN : 1 + Math.rint(ring + 8 * random.nextDouble());
            }
        }
        return Grid.of(Samples.of(values), 1024, 1024);
    }

    private static Stage shown(Plot plot, Theme theme) {
        return shown(new VBox(plot.legend(), plot), theme, plot);
    }

    private static Stage shown(VBox root, Theme theme, Node filling) {
        VBox.setVgrow(filling, Priority.ALWAYS);
        root.setStyle("-fx-background-color: -ps-surface;");
        Scene scene = new Scene(root, WIDTH, HEIGHT + 32);
        new Look(theme).apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void afterPulses(int pulses, Runnable then) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static void save(Path file, Scene scene) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(scene.snapshot(null), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plot sessions() {
        List<Curve> curves = new ArrayList<>();
        for (int slot = 0; slot < 5; slot++) {
            double period = 94 * (slot + 1);
            curves.add(Curve.of(List.of("alice.labpc07", "alice.4c4e4960", "alice.7597f93f", "alice.38cd2e21",
                    "alice.a23b4565").get(slot), slot, Samples.of(charge(2000, period))));
        }
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("array.v (no unit stored)", "", "array.v"));
        plot.setCurves(curves);
        plot.show(plot.viewport().withX(new Extent(0, 800), false));
        plot.setCrosshair(new Crosshair("alice.labpc07", 340));
        return plot;
    }

    static double[] charge(int count, double period) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double phase = i % period / period;
            values[i] = -60 + 10 * (1 - Math.exp(-2 * phase)) / (1 - Math.exp(-2));
        }
        return values;
    }

    private static Plot live() {
        int count = 84_120;
        double[] first = new double[count];
        double[] second = new double[count];
        double[] third = new double[count];
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            double t = i / 100.0;
            first[i] = 300 + 4300 * Math.exp(-Math.pow((t % 120) - 60, 2) / 120) + random.nextGaussian() * 8;
            second[i] = 1500 + 800 * Math.sin(t / 60) + 300 * Math.sin(t / 14) + random.nextGaussian() * 30;
            third[i] = 3500 - 12 * (t % 160);
        }
        Samples x = Samples.regular(0, 0.01, count);
        Plot plot = new Plot();
        plot.setAxes(new AxisText("elapsed_time", "s"), new AxisText("counts", ""));
        plot.setBands(List.of(new Band(0, 182, "18 200\nevicted by\nthe server")));
        for (int i = 0; i < 18_200; i++) {
            first[i] = Double.NaN;
            second[i] = Double.NaN;
            third[i] = Double.NaN;
        }
        plot.setCurves(List.of(Curve.of("diode1", 0, x, Samples.of(first)).withUnit("counts"),
                Curve.of("diode2", 1, x, Samples.of(second)).withUnit("counts"),
                Curve.of("current", 2, x, Samples.of(third)).withUnit("mA")));
        plot.show(plot.viewport().withX(new Extent(120, 720), false));
        return plot;
    }

    private static Plot gaps() {
        double[] one = new double[400];
        double[] two = new double[400];
        for (int i = 0; i < one.length; i++) {
            one[i] = i > 100 && i < 140 ? Double.NaN : Math.sin(i / 30.0);
            two[i] = i > 120 && i < 200 ? Double.NaN : Math.cos(i / 30.0) * 2;
        }
        one[300] = Double.NaN;
        one[302] = Double.NaN;
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("voltage", "V"));
        plot.setCurves(List.of(Curve.of("one", 0, Samples.of(one)), Curve.of("two", 3, Samples.of(two))));
        return plot;
    }

    private static Plot slots() {
        List<Curve> curves = new ArrayList<>();
        for (int slot = 0; slot < 8; slot++) {
            double[] values = new double[300];
            for (int i = 0; i < values.length; i++) {
                values[i] = slot + Math.sin(i / 40.0 + slot);
            }
            curves.add(Curve.of("slot " + slot, slot, Samples.of(values)));
        }
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("slots", ""));
        plot.setCurves(curves);
        return plot;
    }

    private static Plot log() {
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i > 600 && i < 640 ? -1 : Math.exp(i / 50.0) * 1e-3;
        }
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("intensity", "counts"));
        plot.setCurves(List.of(Curve.of("intensity", 0, Samples.of(values))));
        plot.setLog(false, true);
        return plot;
    }

    private static Plot noise() {
        double[] values = new double[1_000_000];
        Random random = new Random(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = 1.7e9 + random.nextGaussian();
        }
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("noise", "V"));
        plot.setCurves(List.of(Curve.of("noise", 0, Samples.of(values))));
        return plot;
    }

    private static Plot sparse() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
        Plot plot = new Plot();
        plot.setAxes(AxisText.index(), new AxisText("digits", ""));
        plot.setCurves(List.of(Curve.of("line", 0, Samples.of(values)),
                Curve.of("stairs", 1, Samples.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0)).withShape(Curve.Shape.STAIRS),
                Curve.of("points", 2, Samples.of(2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7)).withShape(Curve.Shape.POINTS)));
        plot.setCrosshair(new Crosshair("line", 5));
        return plot;
    }

    private static Plot loop() {
        int count = 200_000;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            double t = i * 2 * Math.PI / count;
            x[i] = Math.sin(3 * t);
            y[i] = Math.cos(2 * t);
        }
        Plot plot = new Plot();
        plot.setAxes(new AxisText("field", "T"), new AxisText("magnetisation", "A/m"));
        plot.setCurves(List.of(Curve.of("loop", 4, Samples.of(x), Samples.of(y))));
        return plot;
    }
}
