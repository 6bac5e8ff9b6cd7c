package org.poolscope.app.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Task;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;

/** Asks twice a second how long the streams of a scan are, while its tab is shown and any of them is not sealed. */
final class LengthsController {
    private static final long BETWEEN = 500_000_000;
    private static final long PART = 20_000_000;

    private final Tasks tasks;
    private final String name;
    private volatile boolean shown = true;
    private @Nullable Task asking;

    /** How long a stream is, -1 if that cannot be told now. */
    private record Length(long points, boolean sealed) {}

    LengthsController(Tasks tasks, String name) {
        this.tasks = tasks;
        this.name = name;
    }

    /** Asks for these from now on. */
    void begin(List<StreamRow> rows) {
        close();
        List<StreamRow> readable = rows.stream()
                .filter(row -> !(row.channel().stream().encoding() instanceof Encoding.Unreadable)).toList();
        Task task = tasks.follow("Measuring streams of " + name, (cancel, _) -> ask(readable, cancel), _ -> {});
        asking = task;
        tasks.settled(task);
    }

    /** Asks only while somebody looks. */
    void show(boolean on) {
        shown = on;
    }

    void close() {
        Task task = asking;
        asking = null;
        if (task != null) {
            task.drop();
        }
    }

    private Boolean ask(List<StreamRow> rows, Cancel cancel) throws SourceException {
        List<StreamRow> open = new ArrayList<>(rows);
        while (!open.isEmpty()) {
            if (shown) {
                Map<StreamRow, Length> lengths = new HashMap<>();
                for (StreamRow row : open) {
                    cancel.check("measuring streams");
                    lengths.put(row, length(row));
                }
                tasks.later(() -> lengths.forEach((row, length) -> {
                    row.length().set(Math.max(row.length().get(), length.points()));
                    row.sealed().set(length.sealed());
                }));
                open.removeIf(row -> lengths.containsKey(row) && lengths.get(row).sealed());
            }
            for (long end = System.nanoTime() + BETWEEN; System.nanoTime() < end;) {
                cancel.check("measuring streams");
                LockSupport.parkNanos(PART);
            }
        }
        return true;
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
