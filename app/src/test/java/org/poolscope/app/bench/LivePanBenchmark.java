package org.poolscope.app.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.storage.bench.Targets;

/** How many pictures a second a person gets who pans and zooms a chart of many points while more arrive. */
class LivePanBenchmark {
    private static final int AT_ONCE = 500_000;
    private static final int WARM_UP = 120;
    private static final int STEPS = 300;

    @TempDir
    Path folder;

    @Test
    void panAndZoomAreSmoothWhilePointsArrive() throws Exception {
        Targets targets = new Targets();
        targets.atLeast("pan and zoom over 4 curves of 5 M points while more arrive", 30, frames(4, 5_000_000), "/s");
        targets.atLeast("pan and zoom over 1 M noisy points while more arrive", 50, frames(1, 1_000_000), "/s");
        targets.print();
    }

    private double frames(int streams, int points) throws Exception {
        try (RunningScan scan = RunningScan.open(folder, streams, 1L << 30)) {
            Random random = new Random(7);
            for (int sent = 0; sent < points; sent += AT_ONCE) {
                for (int stream = 0; stream < streams; stream++) {
                    int shift = stream;
                    scan.send(stream, random.doubles(AT_ONCE).map(number -> shift + number).toArray());
                }
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> scan.drawn() >= points);
            try (Sending _ = new Sending(scan, 20, 20_000_000, points)) {
                pan(scan.plot(), points, WARM_UP);
                return pan(scan.plot(), points, STEPS);
            }
        }
    }

    /** Moves the view in every pulse; pictures painted a second. */
    private static double pan(Plot plot, int points, int steps) {
        CompletableFuture<Double> rate = new CompletableFuture<>();
        Toolkit.run(() -> new AnimationTimer() {
            private int step;
            private long began;
            private long painted;

            @Override
            public void handle(long now) {
                if (step == 0) {
                    began = System.nanoTime();
                    painted = plot.paintCost()[0];
                }
                if (step++ == steps) {
                    stop();
                    rate.complete((plot.paintCost()[0] - painted) * 1e9 / (System.nanoTime() - began));
                    return;
                }
                double width = points * (0.75 + 0.2 * Math.sin(step / 20.0));
                double from = (points - width) * (0.5 + 0.5 * Math.sin(step / 33.0));
                plot.steps().step("Pan", view -> view.withX(new Extent(from, from + width), false));
            }
        }.start());
        return rate.join();
    }
}
