package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.poolscope.app.main.Picking;
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
            ObjectSideView.Heard,
            WatchedView.Heard {
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
    private final SelectedController selected;
    private final ObjectFilterController filter;
    private final NewsController news;
    private final StoreCareController care;
    private final Timeline beat;
    private Instant timesAt = Instant.EPOCH;
    private @Nullable Source read;
    private WatchController.@Nullable Seen missed;
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
                .whenClosed(doors::closed).keeping(() -> watched().words());
        place.getChildren().setAll(Parts.empty("heap", "Opening the store."));
        tree = new ObjectTreeController(workspace.tasks(), this::browser, clock, this);
        watch = new WatchController(workspace.tasks(), source.title(), this::browser, clock, this);
        source.writable().addListener((_, _, _) -> turned());
        filter = new ObjectFilterController(workspace.tasks(), this::browser, side);
        news = new NewsController(workspace, source, tab, view, tree, clock);
        selected = new SelectedController(new ObjectsScreen(workspace, source, tab, view, table, side), news, copies,
                clock);
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
        tab.crumbs().set(StoreCrumbs.of(source, ObjectTreeController.ROOT));
    }

    /** What the tab of a store is called in its window. */
    static String id(OpenSource source) {
        return "objects:" + source.location();
    }

    /** Puts the sections into the side pane and begins to load. */
    void begin() {
        workspace.sections(source, List.of(new SideSection("Objects", news.count(), List.of(), side, 1.6),
                new SideSection("Watched", watched().count(), List.of(), new WatchedView(watched().rows(), this), 0.5),
                new SideSection("Changes", news.changed(), List.of(),
                        new ChangesView(news.changes(), this::reveal), 0.7)));
        workspace.show(tab);
        load();
        beat.play();
        Picking.offer(workspace, table.table());
        Picking.offer(workspace, side.tree());
    }

    /** Selects what is at a path, once it is loaded. */
    void reveal(DataPath path) {
        workspace.show(tab);
        tree.find(path);
    }

    /** Watches again what was watched when the window was closed. */
    void restore(String state) {
        watched().restore(state);
    }

    /** Stops what runs. */
    void close() {
        closed = true;
        beat.stop();
        watch.close();
        selected.close();
    }

    private WatchedController watched() {
        return selected.watched();
    }

    private void load() {
        tree.begin();
        follow();
    }

    private void follow() {
        read = source.source();
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
        place.getChildren().setAll(NotePane.failure(failure, copies, this::load, care.remedies(failure)));
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
        selected.changed(rows);
    }

    @Override
    public void seen(WatchController.Seen now) {
        news.held(now.lock());
        selected.plots().seen(now.rows(), now.when(), !paused);
        missed = paused ? now : null;
        if (paused) {
            return;
        }
        news.seen(now);
        tree.seen(now.rows(), now.when());
        news.watched(watched().seen(now.rows(), now.when()), now.when());
        selected.describe();
    }

    @Override
    public void interrupted(SourceException failure) {
        boolean another = !source.source().equals(read);
        if (another && !closed) {
            follow();
        } else if (!(failure instanceof SourceException.Cancelled)) {
            failed(failure);
        }
    }

    @Override
    public void paused(boolean on) {
        paused = on;
        WatchController.Seen now = missed;
        if (!on && now != null) {
            seen(now);
        }
    }

    @Override
    public void watch() {
        watched().turn();
        selected.describe();
    }

    @Override
    public void unwatch(DataPath path) {
        watched().unwatch(path);
    }

    @Override
    public void unlock() {
        selected.edits().unlock();
    }

    @Override
    public void verify() {
        care.verify();
    }

    @Override
    public void selected(TreeItem<ObjectRow> item) {
        if (workspace.tab(tab.id()).isEmpty()) {
            doors.reopen(item.getValue().path());
        } else if (!item.getValue().isSentence() && !selected.is(item)) {
            select(item);
        }
    }

    @Override
    public void together(List<ObjectRow> rows) {
        selected.together(rows);
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
        selected.select(item);
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
        Set<DataPath> paths = selected.paths();
        paths.add(ObjectTreeController.ROOT);
        table.onScreen().stream().filter(row -> !row.isSentence()).map(ObjectRow::path).forEach(paths::add);
        watch.want(paths);
    }

    private void beat() {
        want();
        Instant now = clock.instant();
        if (place.getChildren().contains(view)) {
            selected.plots().beat(now, !paused);
        }
        if (news.beat(now)) {
            selected.describe();
        }
        if (!news.changes().lines().isEmpty() && Duration.between(timesAt, now).compareTo(SECOND) >= 0) {
            timesAt = now;
            table.refreshTimes();
        }
    }
}
