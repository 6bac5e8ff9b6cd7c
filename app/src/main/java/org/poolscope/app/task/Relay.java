package org.poolscope.app.task;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Progress;

/** Carries progress to the window's thread; reports that come faster than it looks replace each other. */
final class Relay implements Progress {
    private final AtomicReference<@Nullable Report> newest = new AtomicReference<>();
    private final Consumer<Runnable> window;
    private final Consumer<Report> show;

    Relay(Consumer<Runnable> window, Consumer<Report> show) {
        this.window = window;
        this.show = show;
    }

    @Override
    public void report(long done, long total, String unit) {
        if (newest.getAndSet(new Report(done, total, unit)) == null) {
            window.accept(this::deliver);
        }
    }

    private void deliver() {
        Report report = newest.getAndSet(null);
        if (report != null) {
            show.accept(report);
        }
    }
}
