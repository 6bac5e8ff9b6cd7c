package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.DataPath;

/** Knows which branches of a tree are open and how far it is scrolled, and brings that back while its rows arrive. */
final class TreeStateController {
    private final TreeView<Row> view;
    private final Set<DataPath> open = new LinkedHashSet<>();
    /** Branches to be opened once they are there, then those whose parts have to come before the place to scroll to. */
    private final Set<DataPath> wanted = new LinkedHashSet<>();
    private List<DataPath> opened = List.of();
    private Optional<DataPath> first = Optional.empty();

    TreeStateController(TreeView<Row> view) {
        this.view = view;
    }

    /** Follows a new root from now on, with everything below it folded away. */
    void watch(TreeItem<Row> root) {
        open.clear();
        root.addEventHandler(TreeItem.<Row>branchExpandedEvent(), event -> {
            DataPath path = event.getTreeItem().getValue().path();
            if (path.depth() > 0) {
                open.add(path);
            }
        });
        root.addEventHandler(TreeItem.<Row>branchCollapsedEvent(),
                event -> open.remove(event.getTreeItem().getValue().path()));
    }

    /** How the tree looks now, with what is still on its way to look so. */
    TreeState state() {
        Set<DataPath> all = new LinkedHashSet<>(open);
        all.addAll(wanted);
        return TreeState.of(all, first.or(this::atEdge));
    }

    /** Lets the tree look like that as soon as its rows are there. */
    void recall(TreeState state, Branch top) {
        wanted.addAll(state.open());
        opened = state.open();
        first = state.first();
        arrived(top);
    }

    /** Rows have come. */
    void arrived(Branch top) {
        for (DataPath path : new ArrayList<>(wanted)) {
            if (find(top, path) instanceof Branch branch) {
                wanted.remove(path);
                branch.setExpanded(true);
            }
        }
        boolean whole = wanted.isEmpty() && opened.stream().allMatch(
                path -> find(top, path) instanceof Branch branch && (branch.isComplete() || branch.isFailed()));
        TreeItem<Row> row = first.map(path -> find(top, path)).orElse(null);
        if (whole && row != null) {
            first = Optional.empty();
            opened = List.of();
            view.scrollTo(view.getRow(row));
        }
    }

    private Optional<DataPath> atEdge() {
        IndexedCell<?> cell = view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? flow.getFirstVisibleCell()
                : null;
        TreeItem<Row> item = cell == null || cell.getIndex() <= 0 ? null : view.getTreeItem(cell.getIndex());
        return Optional.ofNullable(item).map(seen -> seen.getValue().path()).filter(path -> path.depth() > 0);
    }

    /** The row of a path as far as it is loaded; opens nothing and asks for nothing. */
    private static @Nullable TreeItem<Row> find(Branch top, DataPath path) {
        TreeItem<Row> at = top;
        for (int depth = 1; depth <= path.depth(); depth++) {
            DataPath part = new DataPath(path.parts().subList(0, depth));
            Optional<TreeItem<Row>> next = at instanceof Branch branch ? branch.part(part) : Optional.empty();
            if (next.isPresent()) {
                at = next.get();
            } else if (depth == path.depth()) {
                return null;
            }
        }
        return at;
    }
}
