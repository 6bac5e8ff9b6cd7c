package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.StoreBrowser;
import org.poolscope.storage.heap.StoredRow;
import org.poolscope.storage.heap.StoredRows;

/** Loads the rows of a store's tree page by page, and brings those that are there up to date. */
final class ObjectTreeController {
    static final DataPath ROOT = DataPath.of("root");
    private static final int PAGE = 500;

    private final Tasks tasks;
    private final Store store;
    private final Clock clock;
    private final Heard heard;
    private final Set<DataPath> listing = new HashSet<>();
    private @Nullable ObjectBranch top;
    private @Nullable DataPath wanted;

    /** Gives the store as it is open now: another one after writing was unlocked. Called in tasks. */
    interface Store {
        /** To look at. */
        StoreBrowser browser();
    }

    /** Hears of the tree on the window's thread. */
    interface Heard {
        /** The root is there. */
        void opened(ObjectBranch top);

        /** Things are others than before. */
        void changed(List<ObjectRow> rows);

        /** The row that was looked for is there. */
        void found(TreeItem<ObjectRow> item);

        /** The root cannot be read. */
        void failed(SourceException failure);
    }

    ObjectTreeController(Tasks tasks, Store store, Clock clock, Heard heard) {
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.heard = heard;
    }

    /** Loads the root. */
    void begin() {
        tasks.run("Opening the root", (_, _) -> root(store.browser()), row -> {
            ObjectBranch branch = new ObjectBranch(new ObjectRow(row, ROOT.name()), this::load);
            top = branch;
            heard.opened(branch);
            branch.setExpanded(true);
        }, heard::failed);
    }

    private static StoredRow root(StoreBrowser browser) throws SourceException {
        return browser.row(ROOT).orElseThrow(() -> new SourceException.Corrupt("The store has no root.", "", "", null));
    }

    /** Tells of the row of a path as soon as it is loaded; opens what it lies in. */
    void find(DataPath path) {
        wanted = path;
        seek();
    }

    /** The loaded item of a path. */
    Optional<TreeItem<ObjectRow>> item(DataPath path) {
        TreeItem<ObjectRow> at = top;
        for (int depth = 2; depth <= path.depth() && at != null; depth++) {
            at = at instanceof ObjectBranch branch
                    ? branch.part(new DataPath(path.parts().subList(0, depth))).orElse(null)
                    : null;
        }
        return Optional.ofNullable(at);
    }

    /** Takes what was seen of some rows. */
    void seen(Map<DataPath, Optional<StoredRow>> now, Instant when) {
        List<ObjectRow> changed = new ArrayList<>();
        now.forEach((path, row) -> item(path).ifPresent(item -> {
            if (row.isEmpty()) {
                again(item.getParent());
                return;
            }
            boolean shape = item instanceof ObjectBranch != row.get().isContainer();
            if (shape) {
                again(item.getParent());
            } else if (item.getValue().tell(row.get(), when)) {
                changed.add(item.getValue());
                around(item);
                again(item);
            }
        }));
        tell(changed);
    }

    private void tell(List<ObjectRow> changed) {
        if (!changed.isEmpty()) {
            heard.changed(changed);
        }
    }

    /** What lies around a changed thing says so, more quietly. */
    private static void around(TreeItem<ObjectRow> item) {
        for (TreeItem<ObjectRow> above = item.getParent(); above != null; above = above.getParent()) {
            above.getValue().changedBelow();
        }
    }

    private void again(@Nullable TreeItem<ObjectRow> item) {
        if (!(item instanceof ObjectBranch branch) || branch.reached() == 0
                || !listing.add(branch.getValue().path())) {
            return;
        }
        DataPath path = branch.getValue().path();
        int count = (int) Math.max(PAGE, branch.reached());
        tasks.run("Listing " + path.name(), (_, _) -> store.browser().rows(path, new Page(0, count)), found -> {
            listing.remove(path);
            List<ObjectRow> fresh = branch.hold(found.rows(), found.total(), clock.instant());
            fresh.forEach(row -> item(row.path()).ifPresent(ObjectTreeController::around));
            tell(fresh);
        }, _ -> listing.remove(path));
    }

    private void load(ObjectBranch branch) {
        DataPath path = branch.getValue().path();
        Page page = new Page(branch.reached(), PAGE);
        Consumer<StoredRows> then = branch.now(found -> {
            branch.add(found.rows(), found.total());
            seek();
        });
        tasks.run("Listing " + path.name(), (_, _) -> store.browser().rows(path, page), then,
                failure -> branch.fail(failure.sentence()));
    }

    private void seek() {
        DataPath path = wanted;
        if (path == null || top == null) {
            return;
        }
        TreeItem<ObjectRow> at = top;
        while (at.getValue().path().depth() < path.depth() && at instanceof ObjectBranch branch) {
            branch.setExpanded(true);
            int depth = branch.getValue().path().depth() + 1;
            TreeItem<ObjectRow> part = branch.part(new DataPath(path.parts().subList(0, depth))).orElse(null);
            if (part == null) {
                branch.more();
                return;
            }
            at = part;
        }
        wanted = null;
        heard.found(at);
    }
}
