package org.poolscope.app.live.scans;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;

/** Keeps the list of scans of one store up to date, and finds the last, the next and any other. */
public final class ScansController implements ScansView.Heard {
    /** New scans show at once; states and percents at twice a second. */
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Workspace workspace;
    private final OpenSource source;
    private final DataStore store;
    private final Doors doors;
    private final ScansModel model = new ScansModel();
    private final ScansView view;
    private @Nullable Task listing;
    private String newest = "";

    /** Where scans lead. */
    public interface Doors {
        /** A scan is to be shown. */
        void open(OpenSource source, ScanRow scan);

        /** A scan began that was waited for: it is to show what the one before showed. */
        void began(OpenSource source, ScanRow scan);

        /** The states of scans may have changed. */
        void listed(OpenSource source);
    }

    /** For one open store. */
    public ScansController(Workspace workspace, OpenSource source, DataStore store, Doors doors) {
        this.workspace = workspace;
        this.source = source;
        this.store = store;
        this.doors = doors;
        view = new ScansView(model, this);
    }

    /** What is known of the scans. */
    public ScansModel model() {
        return model;
    }

    /** The section for the side pane. */
    public SideSection section() {
        return new SideSection("Scans", Bindings.createStringBinding(() -> "newest first"), List.of(view.tools()), view,
                1.1);
    }

    /** Begins to list. */
    public void begin() {
        Task task = workspace.tasks().follow("Listing scans of " + source.title(), (cancel, _) -> list(cancel),
                failure -> model.failure().set(failure instanceof SourceException.Cancelled ? null : failure));
        listing = task;
    }

    /** Lets the menus do what can be done with the scans while this source is chosen. */
    public void bind(ActionScope actions) {
        actions.on("scan.last", this::last);
        actions.on("scan.next", () -> next(!model.waiting().get()));
        actions.on("scan.find", this::find);
    }

    /** Puts the cursor into the filter. */
    public void filterHere() {
        view.filter().requestFocus();
    }

    /** Selects the row of a scan. */
    public void reveal(String key) {
        view.reveal(key);
    }

    /** Ends for good. */
    public void close() {
        Task task = listing;
        if (task != null) {
            task.drop();
        }
    }

    @Override
    public void opened(ScanRow scan) {
        doors.open(source, scan);
    }

    @Override
    public void last() {
        if (model.all().isEmpty()) {
            workspace.tell("No scan here yet.");
        } else {
            doors.open(source, model.all().getFirst());
        }
    }

    @Override
    public void next(boolean wait) {
        newest = model.all().isEmpty() ? "" : model.all().getFirst().key();
        model.waiting().set(wait);
    }

    @Override
    public void find() {
        FindBalloon.ask(view, text -> {
            view.filter().setText(text);
            view.filter().requestFocus();
        });
    }

    private Boolean list(Cancel cancel) throws SourceException {
        ScanReader reader = new ScanReader(store);
        boolean failed = false;
        while (true) {
            cancel.check("listing scans");
            try {
                List<ScanRow> rows = reader.list(cancel);
                workspace.tasks().later(() -> show(rows));
                failed = false;
                reader.await(ReadOptions.within(LOOK), cancel);
            } catch (SourceException failure) {
                if (failure instanceof SourceException.Cancelled) {
                    throw failure;
                }
                if (!failed) {
                    workspace.tasks().later(() -> lost(failure));
                }
                failed = true;
                pause(cancel);
            }
        }
    }

    private static void pause(Cancel cancel) throws SourceException {
        long end = System.nanoTime() + AGAIN.toNanos();
        while (System.nanoTime() < end) {
            cancel.check("listing scans");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private void lost(SourceException failure) {
        settle();
        model.failure().set(failure);
    }

    private void show(List<ScanRow> rows) {
        model.failure().set(null);
        model.set(rows);
        long running = model.running();
        source.detail().set(running > 0 ? running + " running" : rows.size() + (rows.size() == 1 ? " scan" : " scans"));
        source.live().set(running > 0);
        Optional<ScanRow> first = rows.stream().findFirst();
        boolean isNew = first.isPresent() && !first.get().key().equals(newest);
        if (model.waiting().get() && isNew) {
            newest = first.get().key();
            doors.began(source, first.get());
        }
        doors.listed(source);
        settle();
    }

    private void settle() {
        Task task = listing;
        if (task != null) {
            workspace.tasks().settled(task);
        }
    }
}
