package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.task.Tasks;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Listing;
import org.poolscope.model.source.Page;

/** Loads the rows of the tree page by page, and finds the one a path names. */
final class TreeController {
    private static final int PAGE = 500;
    /** A branch of no more rows than this is shown in the order of its names. */
    private static final int SORTED = 1000;

    private final Tasks tasks;
    private final OpenSource source;
    private final Consumer<Branch> arrived;
    private Branch top;

    /** For one source; {@code arrived} hears of each page. */
    TreeController(Tasks tasks, OpenSource source, Consumer<Branch> arrived) {
        this.tasks = tasks;
        this.source = source;
        this.arrived = arrived;
        this.top = branch(DataPath.ROOT);
    }

    /** The row above all that are shown. */
    Branch top() {
        return top;
    }

    /** Starts anew with what lies below a path. */
    Branch restart(DataPath path) {
        top = branch(path);
        top.setExpanded(true);
        return top;
    }

    /** Starts anew with rows that are at hand, open down to their leaves. */
    Branch restart(List<Entry> found) {
        Branch next = branch(DataPath.ROOT);
        List<TreeItem<Row>> rows = new ArrayList<>();
        for (Entry entry : found) {
            if (isBranch(entry)) {
                rows.add(item(entry));
            } else {
                group(rows, entry);
            }
        }
        next.add(rows, rows.size());
        next.setExpanded(true);
        top = next;
        return next;
    }

    /** The item of an entry, with its parts to come if it has any. */
    TreeItem<Row> item(Entry entry) {
        return isBranch(entry) ? new Branch(Row.of(entry, true), this::load) : new TreeItem<>(Row.of(entry, false));
    }

    /** The row of a path as far as rows are loaded; opens what it lies in and says that it waits for it. */
    Optional<TreeItem<Row>> find(DataPath path) {
        Branch at = top;
        while (true) {
            TreeItem<Row> next = within(at, path);
            if (next == null) {
                at.more();
                return Optional.empty();
            }
            if (next.getValue().path().equals(path) || !(next instanceof Branch inner)) {
                return Optional.of(next);
            }
            at = inner;
            at.setExpanded(true);
        }
    }

    /** Asks for the next page of a branch. */
    void load(Branch branch) {
        boolean begins = branch == top && branch.reached() == 0 && branch.getValue().path().depth() == 0;
        Optional<Listing> there = begins ? source.firstRows() : Optional.empty();
        if (there.isPresent()) {
            add(branch, there.get());
            return;
        }
        // The first page is short, so that it is on screen at once.
        int limit = branch != top ? SORTED : branch.reached() == 0 ? OpenSource.FIRST_ROWS : PAGE;
        list(branch, new Page(branch.reached(), limit), listing -> add(branch, listing));
    }

    /** Brings the top up to date; every row that did not change is left as it is: open, selected and in place. */
    void merge(FollowController.Change change) {
        change.gone().forEach(top::drop);
        change.seen().forEach(this::merge);
        if (change.missed() || top.size() != change.now().count().orElse(top.size())) {
            refresh(top);
        }
    }

    private void merge(Entry entry) {
        TreeItem<Row> there = top.part(entry.path()).orElse(null);
        if (there == null) {
            top.put(item(entry));
            return;
        }
        top.put(there);
        there.getValue().tell(entry);
        if (there instanceof Branch branch) {
            renew(branch);
        }
    }

    /** Lists what is on screen of a branch again; what is folded away is listed when it is opened. */
    private void renew(Branch branch) {
        if (branch.isExpanded() && !branch.isFailed()) {
            refresh(branch);
        } else if (branch.isExpanded()) {
            branch.retry();
        } else if (branch.isComplete() || branch.isFailed()) {
            branch.forget();
        }
    }

    private void refresh(Branch branch) {
        if (branch.askAgain()) {
            list(branch, Page.ALL, listing -> {
                branch.hold(items(branch, listing));
                counted(branch, listing);
                arrived.accept(branch);
            });
        }
    }

    private void list(Branch branch, Page page, Consumer<Listing> then) {
        DataPath path = branch.getValue().path();
        tasks.run("Listing " + (path.depth() == 0 ? source.title() : path.name()),
                (cancel, _) -> source.source().children(path, page, cancel), then, failure -> {
                    branch.fail(failure.remedy().isEmpty() ? failure.what() : failure.what() + " " + failure.remedy());
                    if (branch.size() == 0) {
                        branch.getValue().fail(failure.what());
                    }
                });
    }

    private void add(Branch branch, Listing listing) {
        List<TreeItem<Row>> items = items(branch, listing);
        branch.add(items, listing.total().orElse(branch.reached() + items.size()));
        counted(branch, listing);
        arrived.accept(branch);
        if (branch != top) {
            return;
        }
        // The rows that are there are drawn before more are read.
        new AfterFrames(branch::more).start();
        if (branch.isComplete() && branch.size() != listing.total().orElse(branch.size())) {
            refresh(branch);
        }
    }

    private List<TreeItem<Row>> items(Branch branch, Listing listing) {
        List<TreeItem<Row>> items = new ArrayList<>();
        boolean everywhere = branch.getValue().path().equals(DataPath.of(DataPath.EVERY));
        for (Entry entry : listing.entries()) {
            TreeItem<Row> item = item(entry);
            if (everywhere) {
                item.getValue().share(source.description().count().orElse(0));
            }
            items.add(item);
        }
        boolean all = branch.reached() == 0 && items.size() == listing.total().orElse(items.size());
        if (branch != top && (all || branch.isComplete()) && items.size() <= SORTED) {
            items.sort(Comparator.comparing(item -> item.getValue().name()));
        }
        return items;
    }

    private void counted(Branch branch, Listing listing) {
        DataPath path = branch.getValue().path();
        if (branch != top && path.depth() == 1 && !path.part(0).equals(DataPath.EVERY)) {
            listing.total().ifPresent(branch.getValue()::count);
        }
    }

    private void group(List<TreeItem<Row>> rows, Entry key) {
        DataPath session = key.path().parent();
        if (rows.isEmpty() || !rows.getLast().getValue().path().equals(session)) {
            Entry above = new Entry(session, "session", session.name(), Map.of());
            rows.add(new Branch(Row.of(above, true), this::load));
        }
        if (rows.getLast() instanceof Branch branch) {
            branch.add(List.of(item(key)), branch.reached() + 1);
            branch.setExpanded(true);
            branch.getValue().words().set(Counts.grouped(branch.size()));
        }
    }

    private Branch branch(DataPath path) {
        return new Branch(Row.of(new Entry(path, "session", source.title(), Map.of()), true), this::load);
    }

    private static @Nullable TreeItem<Row> within(Branch branch, DataPath path) {
        for (int depth = path.depth(); depth > 0; depth--) {
            Optional<TreeItem<Row>> part = branch.part(new DataPath(path.parts().subList(0, depth)));
            if (part.isPresent()) {
                return part.get();
            }
        }
        return null;
    }

    private static boolean isBranch(Entry entry) {
        boolean keyOfAll = entry.path().depth() == 2 && entry.path().part(0).equals(DataPath.EVERY);
        return keyOfAll || Row.BRANCHES.contains(entry.kind());
    }
}
