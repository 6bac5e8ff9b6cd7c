package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.heap.PageMap;

/** What the window says of the changes of others: marks that fade, counts, pages that were touched, who holds the lock. */
final class NewsController {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final OpenSource source;
    private final WorkTab tab;
    private final ObjectsView view;
    private final ObjectTreeController tree;
    private final Clock clock;
    private final ChangesModel changes = new ChangesModel();
    private final MarksModel marks = new MarksModel();
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final StringProperty changed = new SimpleStringProperty(this, "changed", "");
    private Instant newsAt = Instant.MIN;
    private @Nullable PageMap pages;
    private HeldLock lock = HeldLock.FREE;

    NewsController(Workspace workspace, OpenSource source, WorkTab tab, ObjectsView view, ObjectTreeController tree,
            Clock clock) {
        this.workspace = workspace;
        this.source = source;
        this.tab = tab;
        this.view = view;
        this.tree = tree;
        this.clock = clock;
    }

    ChangesModel changes() {
        return changes;
    }

    /** How many things there are. */
    StringProperty count() {
        return count;
    }

    /** How many changes have been listed. */
    StringProperty changed() {
        return changed;
    }

    /** Who holds the lock, as it was seen last. */
    HeldLock lock() {
        return lock;
    }

    /** Things are others now. */
    void changed(List<ObjectRow> rows, Instant now) {
        changes.add(rows, now);
        rows.forEach(row -> mark(row, now));
        tell();
    }

    /** Watched things are others now; those that the tree shows were told of already. */
    void watched(List<ObjectRow> rows, Instant now) {
        rows.forEach(row -> marks.mark(row, now));
        changes.add(rows.stream().filter(row -> tree.item(row.path()).isEmpty()).toList(), now);
        tell();
    }

    /** How often the thing at a path changes. */
    String pace(DataPath path) {
        return pace(changes.perSecond(path, clock.instant()));
    }

    private static String pace(double perSecond) {
        return perSecond == 0 ? "" : "%.1f changes/s".formatted(perSecond);
    }

    /** How many pages there are, 0 before they were looked at. */
    long pages() {
        PageMap known = pages;
        return known == null ? 0 : known.pages();
    }

    /** The store was looked at. */
    void seen(WatchController.Seen now) {
        PageMap before = pages;
        pages = now.pages();
        view.pages().show(PageSight.of(now.pages(), before == null ? now.pages() : before), now.when());
        if (now.news()) {
            newsAt = now.when();
            live(true);
        }
        status();
    }

    /** Who holds the lock was looked at. */
    void held(HeldLock now) {
        lock = now;
        view.held(lock.words(clock.instant()));
    }

    /** Lets marks fade; whether any did. */
    boolean beat(Instant now) {
        view.held(lock.words(now));
        status();
        if (newsAt.equals(Instant.MIN)) {
            return false;
        }
        view.pages().calm(now.minus(MarksModel.STAY));
        boolean calmed = marks.calm(now);
        if (newsAt.isBefore(now.minus(SECOND)) && marks.isEmpty()) {
            newsAt = Instant.MIN;
            live(false);
        }
        tell();
        return calmed;
    }

    /** Says anew how much there is. */
    void tell() {
        int lately = changes.inLastSecond(clock.instant());
        view.counts(lately == 0 ? "" : Words.count(lately, "change", "changes") + " in the last second");
        changed.set(changes.lines().isEmpty() ? "" : Counts.grouped(changes.lines().size()));
        tree.item(ObjectTreeController.ROOT).ifPresent(root -> {
            count.set(Counts.grouped(root.getValue().parts()) + " in root");
            source.detail().set(Words.count(root.getValue().parts(), "key", "keys"));
        });
    }

    /** Its mark stays for a moment, and so do those of what it lies in. */
    private void mark(ObjectRow row, Instant now) {
        for (TreeItem<ObjectRow> at = tree.item(row.path()).orElse(null); at != null; at = at.getParent()) {
            marks.mark(at.getValue(), now);
        }
    }

    private void live(boolean on) {
        tab.live().set(on);
        source.live().set(on);
    }

    private void status() {
        PageMap map = pages;
        if (map == null || !tab.shown().get() || !source.equals(workspace.chosen().get())) {
            return;
        }
        String pace = pace(changes.perSecond(clock.instant()));
        String use = Words.size(map.used()) + " of " + Words.size(map.pages() * PageMap.PAGE) + " in use";
        List<String> words = pace.isEmpty() ? List.of(use) : List.of(pace, use);
        if (!workspace.status().facts().equals(words)) {
            workspace.status().facts().setAll(words);
        }
    }
}
