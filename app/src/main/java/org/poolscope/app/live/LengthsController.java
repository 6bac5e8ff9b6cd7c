package org.poolscope.app.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;

/** Asks twice a second how long the streams of a scan are, while its tab is shown and any of them is not sealed. */
final class LengthsController {
    private final Tasks tasks;
    private final AskingController asking;

    /** How long a stream is, -1 if that cannot be told now. */
    private record Length(long points, boolean sealed) {}

    LengthsController(Tasks tasks, String name) {
        this.tasks = tasks;
        this.asking = new AskingController(tasks, "Measuring streams of " + name, Duration.ofMillis(500));
    }

    /** Asks for these from now on. */
    void begin(List<StreamRow> rows) {
        List<StreamRow> open = new ArrayList<>(rows);
        open.removeIf(row -> row.channel().stream().encoding() instanceof Encoding.Unreadable);
        asking.begin(cancel -> ask(open, cancel));
    }

    /** Asks only while somebody looks. */
    void show(boolean on) {
        asking.show(on);
    }

    void close() {
        asking.close();
    }

    private boolean ask(List<StreamRow> open, Cancel cancel) throws SourceException {
        Map<StreamRow, Length> lengths = new HashMap<>();
        for (StreamRow row : open) {
            cancel.check("measuring streams");
            lengths.put(row, length(row));
        }
        long now = System.nanoTime();
        tasks.later(() -> lengths.forEach((row, length) -> row.measured(length.points(), length.sealed(), now)));
        open.removeIf(row -> lengths.containsKey(row) && lengths.get(row).sealed());
        return !open.isEmpty();
    }

    private static Length length(StreamRow row) throws SourceException {
        try {
            boolean sealed = row.channel().stream().isSealed();
            return new Length(row.channel().stream().length(), sealed);
        } catch (SourceException.Cancelled stopped) {
            throw stopped;
        } catch (SourceException _) {
            return new Length(-1, false);
        }
    }
}
