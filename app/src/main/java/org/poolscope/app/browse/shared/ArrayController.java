package org.poolscope.app.browse.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.InspectorController;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.ValueController;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/**
 * The tab of one array in shared memory: its value, read again as long as the tab is shown, so that it changes as another
 * process writes. What is too large to be read again and again is shown once, as any other value.
 */
final class ArrayController implements AutoCloseable {
    private static final long LEAST_PAUSE = 100;
    /** Reading may take this part of the time of one processor. */
    private static final long SHARE = 4;

    private final Workspace workspace;
    private final OpenSource source;
    private final ValueController value;
    private final InspectorController inspector;
    private final CopyTarget copies;
    private final BorderPane place = new BorderPane();
    private final AtomicBoolean shown = new AtomicBoolean();
    private final WorkTab tab;
    private @Nullable Task watching;
    private boolean first = true;

    ArrayController(Workspace workspace, OpenSource source, CopyTarget copies) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
        inspector = new InspectorController(workspace, copies);
        tab = new WorkTab("shared:" + source.location().source(), "array", source.title(), place).of(source)
                .whenClosed(this::close);
        value = new ValueController(workspace, copies, tab.actions());
        String address = source.location().source();
        tab.crumbs().set(List.of(new Crumb("shm", source.title(), address)));
        tab.actions().on("copy.address", () -> copies.copy(address));
        tab.actions().on("reload", this::watch);
        tab.shown().subscribe(shown::set);
        place.setCenter(value.place());
    }

    void begin() {
        workspace.sections(source, List.of());
        workspace.show(tab);
        inspector.inspect(source, DataPath.ROOT);
        watch();
    }

    @Override
    public void close() {
        stop();
        value.close();
    }

    private void stop() {
        Task task = watching;
        watching = null;
        if (task != null) {
            task.drop();
        }
        tab.live().set(false);
        source.live().set(false);
    }

    private void watch() {
        stop();
        first = true;
        place.setTop(null);
        workspace.tasks().run("Looking at " + source.title(),
                (_, _) -> Price.of(source.source().peek(DataPath.ROOT), Map.of()),
                price -> {
                    if (price.isHigh()) {
                        value.show(source, DataPath.ROOT);
                    } else {
                        watching = workspace.tasks().follow("Watching " + source.title(), this::follow, this::failed);
                    }
                }, this::failed);
    }

    /** Reads until it is stopped; a state that equals the one before is not drawn again. */
    private Void follow(Cancel cancel, Progress progress) throws SourceException {
        Value before = null;
        while (true) {
            long begun = System.nanoTime();
            cancel.check("watching " + source.title());
            if (before == null || shown.get()) {
                Value now = source.source().read(DataPath.ROOT, List.of(), cancel, progress);
                if (before == null || !same(before, now)) {
                    workspace.tasks().later(() -> show(now));
                }
                before = now;
            }
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            pause(Math.max(LEAST_PAUSE, SHARE * took), cancel);
        }
    }

    private void pause(long millis, Cancel cancel) throws SourceException.Cancelled {
        try {
            for (long left = millis; left > 0; left -= LEAST_PAUSE) {
                cancel.check("watching " + source.title());
                TimeUnit.MILLISECONDS.sleep(Math.min(left, LEAST_PAUSE));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException.Cancelled("Stopped: watching " + source.title() + ".", "");
        }
    }

    private static boolean same(Value before, Value now) {
        if (before instanceof Numeric.Array(var old, _) && now instanceof Numeric.Array(var data, _)) {
            return old.bytes().asByteBuffer().equals(data.bytes().asByteBuffer());
        }
        return before.equals(now);
    }

    private void show(Value now) {
        Task task = watching;
        if (task == null) {
            return;
        }
        if (first) {
            first = false;
            value.show(source.title(), now);
            tab.live().set(true);
            source.live().set(true);
            workspace.tasks().settled(task);
        } else {
            value.update(now);
        }
    }

    /** What was read last stays in sight. */
    private void failed(SourceException failure) {
        stop();
        place.setTop(new VBox(NotePane.failure(failure, copies, this::watch)));
    }
}
