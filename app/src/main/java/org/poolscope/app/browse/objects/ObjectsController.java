package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.SingleValue;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.HeapSource;
import org.poolscope.storage.heap.StoreBrowser;

/** One open store: its tree in the side pane, its tab, and what is kept up to date while others change it. */
final class ObjectsController
        implements
            ObjectTreeController.Heard,
            WatchController.Heard,
            ObjectsView.Heard,
            ObjectTableView.Heard,
            ObjectSideView.Heard {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double BEAT = 100;

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final Clock clock;
    private final Doors doors;
    private final ObjectTableView table;
    private final ObjectSideView side = new ObjectSideView(this);
    private final ObjectsView view;
    private final StackPane place = new StackPane();
    private final WorkTab tab;
    private final ObjectTreeController tree;
    private final WatchController watch;
    private final ObjectEditController edits;
    private final ObjectPlotController plots;
    private final ObjectDetailsView details;
    private final ObjectFilterController filter;
    private final NewsController news;
    private final StoreCareController care;
    private final Timeline beat;
    private Instant timesAt = Instant.EPOCH;
    private @Nullable TreeItem<ObjectRow> chosen;
    private @Nullable Source watched;
    private boolean paused;
    private boolean closed;

    /** What a store needs of its window. */
    interface Doors {
        /** The tab was closed. */
        void closed();

        /** What is at a path is to be shown although the tab was closed. */
        void reopen(DataPath path);
    }

    ObjectsController(Workspace workspace, OpenSource source, CopyTarget copies, Clock clock, Doors doors) {
        this.workspace = workspace;
        this.source = source;
        this.copies = copies;
        this.clock = clock;
        this.doors = doors;
        table = new ObjectTableView(clock, this);
        view = new ObjectsView(table, this);
        tab = new WorkTab(id(source), "dict", ObjectTreeController.ROOT.name(), place).of(source)
                .whenClosed(doors::closed);
        place.getChildren().setAll(Parts.empty("heap", "Opening the store."));
        tree = new ObjectTreeController(workspace.tasks(), this::browser, clock, this);
        watch = new WatchController(workspace.tasks(), source.title(), this::browser, clock, this);
        edits = new ObjectEditController(workspace, source, tab);
        source.writable().addListener((_, _, _) -> turned());
        plots = new ObjectPlotController(workspace.tasks(), source, view);
        details = new ObjectDetailsView(edits.view(), copies);
        filter = new ObjectFilterController(workspace.tasks(), this::browser, side);
        news = new NewsController(workspace, source, tab, view, tree, clock);
        care = new StoreCareController(workspace, source, tab);
        beat = new Timeline(new KeyFrame(javafx.util.Duration.millis(BEAT), _ -> beat()));
        view.unlocked(source.writable().get());
        beat.setCycleCount(Animation.INDEFINITE);
        tab.actions().on("pause", () -> {
            view.paused(!paused);
            paused(!paused);
        });
        tab.actions().on("reload", this::load);
        tab.actions().on("filter", side::filterHere);
        view.plot().bind(tab.actions());
        tab.crumbs().set(StoreCrumbs.of(source, ObjectTreeController.ROOT));
    }

    /** What the tab of a store is called in its window. */
    static String id(OpenSource source) {
        return "objects:" + source.location();
    }

    /** Puts the sections into the side pane and begins to load. */
    void begin() {
        workspace.sections(source, List.of(new SideSection("Objects", news.count(), List.of(), side, 1.6),
                new SideSection("Changes", news.changed(), List.of(), new ChangesView(news.changes()))));
        workspace.show(tab);
        load();
        beat.play();
    }

    /** Selects what is at a path, once it is loaded. */
    void reveal(DataPath path) {
        workspace.show(tab);
        tree.find(path);
    }

    /** Stops what runs. */
    void close() {
        closed = true;
        beat.stop();
        watch.close();
        plots.close();
    }

    private void load() {
        tree.begin();
        follow();
    }

    private void follow() {
        watched = source.source();
        watch.begin();
    }

    private StoreBrowser browser() {
        if (source.source() instanceof HeapSource heap) {
            return new StoreBrowser(heap.store());
        }
        throw new IllegalStateException("This is no object store.");
    }

    @Override
    public void opened(ObjectBranch top) {
        table.show(top);
        side.show(top);
        place.getChildren().setAll(view);
        select(top);
        news.tell();
    }

    @Override
    public void failed(SourceException failure) {
        place.getChildren().setAll(NotePane.failure(failure, copies, this::load));
    }

    @Override
    public void found(TreeItem<ObjectRow> item) {
        select(item);
        table.reveal(item);
    }

    @Override
    public void changed(List<ObjectRow> rows) {
        Instant now = clock.instant();
        news.changed(rows, now);
        rows.forEach(row -> {
            plots.changed(row, now);
            edits.changed(row);
        });
        describe();
    }

    @Override
    public void seen(WatchController.Seen now) {
        news.held(now.lock());
        if (paused) {
            return;
        }
        news.seen(now);
        tree.seen(now.rows(), now.when());
        describe();
    }

    @Override
    public void interrupted(SourceException failure) {
        boolean another = !source.source().equals(watched);
        if (another && !closed) {
            follow();
        } else if (!(failure instanceof SourceException.Cancelled)) {
            place.getChildren().setAll(NotePane.failure(failure, copies, this::load));
        }
    }

    @Override
    public void paused(boolean on) {
        paused = on;
    }

    @Override
    public void unlock() {
        edits.unlock();
    }

    @Override
    public void verify() {
        care.verify();
    }

    @Override
    public void selected(TreeItem<ObjectRow> item) {
        if (workspace.tab(tab.id()).isEmpty()) {
            doors.reopen(item.getValue().path());
        } else if (!item.getValue().isSentence() && !item.equals(chosen)) {
            select(item);
        }
    }

    @Override
    public void chosen(DataPath path) {
        reveal(path);
    }

    @Override
    public void filter(String text) {
        filter.find(text);
    }

    @Override
    public void opened(ObjectRow row) {
        new SingleValue(workspace, source, row.path(), row.look().get().icon(), copies).show("");
    }

    private void select(TreeItem<ObjectRow> item) {
        chosen = item;
        workspace.picked().set(List.of(new Picked(source, item.getValue().path())));
        table.reveal(item);
        side.reveal(item);
        ObjectRow row = item.getValue();
        tab.crumbs().set(StoreCrumbs.of(source, row.path()));
        edits.select(row, item.getParent() == null ? null : item.getParent().getValue());
        plots.select(row, clock.instant());
        describe();
        tab.inspector().set(details);
        if (tab.equals(workspace.shownTab().get())) {
            workspace.inspect(details);
        }
        want();
    }

    private void turned() {
        if (!closed) {
            view.unlocked(source.writable().get());
            follow();
        }
    }

    /** Rows on screen, and what a person follows, are looked at when the store changes. */
    private void want() {
        Set<DataPath> paths = new HashSet<>(plots.followed());
        paths.add(ObjectTreeController.ROOT);
        TreeItem<ObjectRow> item = chosen;
        if (item != null) {
            paths.add(item.getValue().path());
        }
        table.onScreen().stream().filter(row -> !row.isSentence()).map(ObjectRow::path).forEach(paths::add);
        watch.want(paths);
    }

    private void beat() {
        want();
        Instant now = clock.instant();
        if (news.beat(now)) {
            describe();
        }
        if (!news.changes().lines().isEmpty() && Duration.between(timesAt, now).compareTo(SECOND) >= 0) {
            timesAt = now;
            table.refreshTimes();
        }
    }

    private void describe() {
        TreeItem<ObjectRow> item = chosen;
        if (item == null) {
            return;
        }
        details.show(ObjectDetailsView.Sight.of(source.location(), source.title(), item.getValue(), news.lock()));
    }
}
