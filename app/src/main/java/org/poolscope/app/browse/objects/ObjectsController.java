package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.SingleValue;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.inspect.NotePane;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.HeapSource;
import org.poolscope.storage.heap.PageMap;
import org.poolscope.storage.heap.StoreBrowser;

/** One open store: its tree in the side pane, its tab, and what is kept up to date while others change it. */
final class ObjectsController
        implements
            ObjectTreeController.Heard,
            WatchController.Heard,
            ObjectsView.Heard,
            ObjectTableView.Heard {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double BEAT = 100;

    private final Workspace workspace;
    private final OpenSource source;
    private final CopyTarget copies;
    private final Clock clock;
    private final Doors doors;
    private final ObjectTableView table;
    private final ObjectSideView side = new ObjectSideView(this::selected);
    private final ObjectsView view;
    private final StackPane place = new StackPane();
    private final WorkTab tab;
    private final ObjectTreeController tree;
    private final WatchController watch;
    private final ObjectEditController edits;
    private final ObjectPlotController plots;
    private final ObjectDetailsView details;
    private final ChangesModel changes = new ChangesModel();
    private final Timeline beat;
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final StringProperty changed = new SimpleStringProperty(this, "changed", "");
    private final MarksModel marks = new MarksModel();
    private Instant newsAt = Instant.MIN;
    private Instant timesAt = Instant.EPOCH;
    private @Nullable PageMap pages;
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
        beat = new Timeline(new KeyFrame(javafx.util.Duration.millis(BEAT), _ -> beat()));
        view.unlocked(source.writable().get());
        beat.setCycleCount(Animation.INDEFINITE);
        tab.actions().on("pause", () -> {
            view.paused(!paused);
            paused(!paused);
        });
        tab.actions().on("verify", this::verify);
        tab.actions().on("reload", this::load);
        view.plot().bind(tab.actions());
        crumbs(ObjectTreeController.ROOT);
    }

    /** What the tab of a store is called in its window. */
    static String id(OpenSource source) {
        return "objects:" + source.location();
    }

    /** Puts the sections into the side pane and begins to load. */
    void begin() {
        ListView<String> list = new ListView<>(changes.lines());
        list.setId("changes");
        list.setAccessibleText("Changes by other programs, the newest first");
        list.getStyleClass().add("change-list");
        list.setPlaceholder(Parts.label("Nothing has changed since it was opened.", "small", "third"));
        workspace.sections(source, List.of(new SideSection("Objects", count, List.of(), side, 1.6),
                new SideSection("Changes", changed, List.of(), list)));
        workspace.show(tab);
        load();
        beat.play();
    }

    WorkTab tab() {
        return tab;
    }

    ObjectTableView table() {
        return table;
    }

    ObjectsView view() {
        return view;
    }

    ObjectEditController edits() {
        return edits;
    }

    ChangesModel changes() {
        return changes;
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
        count();
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
        changes.add(rows, now);
        rows.forEach(row -> {
            mark(row, now);
            plots.changed(row, now);
            edits.changed(row);
        });
        describe();
        count();
    }

    @Override
    public void seen(WatchController.Seen now) {
        if (paused) {
            return;
        }
        PageMap before = pages;
        pages = now.pages();
        view.pages().show(PageSight.of(now.pages(), before == null ? now.pages() : before), now.when());
        if (now.news()) {
            newsAt = now.when();
            tab.live().set(true);
            source.live().set(true);
        }
        tree.seen(now.rows(), now.when());
        describe();
        status();
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
        if (source.source() instanceof HeapSource heap) {
            workspace.tasks().run("Verifying " + source.title(), (_, _) -> heap.store().verify(), this::verified,
                    workspace::tell);
        }
    }

    private void verified(List<String> faults) {
        if (faults.isEmpty()) {
            workspace.tell("Every page, piece and reference of " + source.title() + " is sound.");
        } else {
            workspace.tell(new SourceException.Corrupt(faults.getFirst() + (faults.size() == 1
                    ? ""
                    : " There are " + (faults.size() - 1) + " more faults."), source.title(),
                    "Save what is left: poolscope heap " + source.title() + " salvage NEW.heap", null));
        }
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
    public void opened(ObjectRow row) {
        new SingleValue(workspace, source, row.path(), row.look().get().icon(), copies).show("");
    }

    private void select(TreeItem<ObjectRow> item) {
        chosen = item;
        workspace.picked().set(List.of(new Picked(source, item.getValue().path())));
        table.reveal(item);
        side.reveal(item);
        ObjectRow row = item.getValue();
        crumbs(row.path());
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
        if (newsAt.isAfter(Instant.MIN)) {
            calm(now);
            count();
        }
        if (!changes.lines().isEmpty() && Duration.between(timesAt, now).compareTo(SECOND) >= 0) {
            timesAt = now;
            table.refreshTimes();
        }
    }

    /** Its mark stays for a moment, and so do those of what it lies in. */
    private void mark(ObjectRow row, Instant now) {
        for (TreeItem<ObjectRow> at = tree.item(row.path()).orElse(null); at != null; at = at.getParent()) {
            marks.mark(at.getValue(), now);
        }
    }

    private void calm(Instant now) {
        view.pages().calm(now.minus(MarksModel.STAY));
        if (marks.calm(now)) {
            describe();
        }
        if (newsAt.isBefore(now.minus(SECOND)) && marks.isEmpty()) {
            newsAt = Instant.MIN;
            tab.live().set(false);
            source.live().set(false);
        }
    }

    private void count() {
        int lately = changes.inLastSecond(clock.instant());
        view.counts(lately == 0 ? "" : Words.count(lately, "change", "changes") + " in the last second");
        changed.set(changes.lines().isEmpty() ? "" : Counts.grouped(changes.lines().size()));
        tree.item(ObjectTreeController.ROOT)
                .ifPresent(root -> {
                    count.set(Counts.grouped(root.getValue().parts()) + " in root");
                    source.detail().set(Words.count(root.getValue().parts(), "key", "keys"));
                });
    }

    private void status() {
        PageMap map = pages;
        if (map != null && source.equals(workspace.chosen().get())) {
            workspace.status().facts().setAll(Words.size(map.used()) + " of " + Words.size(map.pages() * PageMap.PAGE)
                    + " in use");
        }
    }

    private void describe() {
        TreeItem<ObjectRow> item = chosen;
        if (item == null) {
            return;
        }
        details.show(ObjectDetailsView.Sight.of(source.location(), source.title(), item.getValue()));
    }

    private void crumbs(DataPath path) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(source.icon(), source.title(), source.location().source()));
        for (int depth = 1; depth <= path.depth(); depth++) {
            DataPath part = new DataPath(path.parts().subList(0, depth));
            crumbs.add(new Crumb("", part.name(), source.location().at(part).toString()));
        }
        tab.crumbs().set(crumbs);
    }
}
