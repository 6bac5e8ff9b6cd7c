package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.JsonText;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueText;

/** Prints what is at a place of a store, and again after each change of it, until nothing has come for long enough. */
final class FollowedPlace {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int LONGEST = 1000;

    private final PrintWriter out;
    private final boolean json;
    private final Duration pause;
    private final Duration patience;

    /**
     * Prints to {@code out}.
     *
     * @param pause the least time between two prints
     * @param patience how long nothing may come; zero for as long as it takes
     */
    FollowedPlace(PrintWriter out, boolean json, Duration pause, Duration patience) {
        this.out = out;
        this.json = json;
        this.pause = pause;
        this.patience = patience;
    }

    /** Follows a place; returns an {@link ExitCode} once nothing has come for {@code patience}. */
    int run(Source source, DataPath path, Cancel cancel) throws SourceException, IOException {
        long lastNews = System.nanoTime();
        try (Cursor cursor = source.follow(path, 0)) {
            while (patience.isZero() || System.nanoTime() - lastNews < patience.toNanos()) {
                Optional<View> view = cursor.read(ROUND, cancel);
                if (view.isPresent()) {
                    lastNews = System.nanoTime();
                    print(path, view.get());
                    rest(lastNews + pause.toNanos(), cancel);
                }
            }
        }
        if (json) {
            JsonText.write(Map.of("end", "TimedOut"), out);
            out.append('\n');
        }
        return ExitCode.DONE;
    }

    private void print(DataPath path, View view) throws IOException {
        long index = view.index();
        for (Value value : view.values()) {
            if (json) {
                out.append("{\"path\":");
                JsonText.write(path.toString(), out);
                out.append(",\"index\":" + index + ",\"length\":1,\"expired\":" + view.expired() + ",\"data\":[");
                TaggedForm.write(value, out);
                out.append("]}\n");
            } else {
                out.println(Terminal.plain(ValueText.repr(value, LONGEST)));
            }
            index++;
        }
        out.flush();
    }

    private static void rest(long until, Cancel cancel) throws SourceException {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            cancel.check("following");
            LockSupport.parkNanos(Math.min(left, ROUND.toNanos() / 4));
        }
    }
}
