package org.poolscope.app.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import org.poolscope.model.source.DataPath;

/**
 * A row that opens. Its parts are asked for when it is opened first, and page by page as they come on screen. A part is
 * known by its path: pages and changes may tell of it in any order and as often as they like, it stands there once.
 */
final class Branch extends PagedItem<Row> {
    private final Consumer<Branch> load;
    private final Map<DataPath, TreeItem<Row>> parts = new HashMap<>();
    /** What changed after the listing under way was asked for: on these it may be out of date. */
    private final Set<DataPath> changed = new HashSet<>();
    private boolean sorted = true;

    /** Not loaded yet; {@code load} asks for the next page. */
    Branch(Row row, Consumer<Branch> load) {
        super(row);
        this.load = load;
    }

    @Override
    protected void load() {
        changed.clear();
        load.accept(this);
    }

    /** Whether a listing of every part is wanted now; whoever is told so hands it to {@link #hold}. */
    boolean askAgain() {
        boolean free = again();
        if (free) {
            changed.clear();
        }
        return free;
    }

    /** How many parts stand here, sentences not counted. */
    int size() {
        return parts.size();
    }

    /** The part of that path, as far as it is loaded. */
    Optional<TreeItem<Row>> part(DataPath path) {
        return Optional.ofNullable(parts.get(path));
    }

    /** Adds the page that begins at {@link #reached}; {@code all} is how many parts there will be. */
    void add(List<? extends TreeItem<Row>> page, long all) {
        addMissing(page);
        long upTo = reached() + page.size();
        came(upTo, !page.isEmpty() && upTo < all);
    }

    /** Takes over a listing of every part: rows that stay are left as they are, open, selected and in place. */
    void hold(List<? extends TreeItem<Row>> all) {
        Set<DataPath> wanted = all.stream().map(Branch::path).collect(Collectors.toSet());
        wanted.addAll(changed);
        List<TreeItem<Row>> gone = parts.values().stream().filter(item -> !wanted.contains(path(item))).toList();
        parts.values().removeAll(gone);
        getChildren().removeAll(gone);
        addMissing(all);
        came(all.size(), false);
    }

    /** Puts in a part that has appeared, unless it is there. */
    void put(TreeItem<Row> item) {
        changed.add(path(item));
        if (parts.putIfAbsent(path(item), item) == null) {
            getChildren().add(place(item), item);
        }
    }

    /** Takes out a part that has gone, if it is there. */
    void drop(DataPath path) {
        changed.add(path);
        TreeItem<Row> item = parts.remove(path);
        if (item != null) {
            getChildren().remove(item);
            lost();
        }
    }

    /** Says below the parts why there are no more of them. */
    void fail(String sentence) {
        fail(Row.failed(sentence));
    }

    /** Says below the parts, in place of what was said before, what else is here but cannot be shown. */
    void warn(List<String> sentences) {
        List<TreeItem<Row>> before = getChildren().stream()
                .filter(item -> item.getValue().kind() == Row.Kind.WARNING).toList();
        if (!before.stream().map(item -> item.getValue().name()).toList().equals(sentences)) {
            getChildren().removeAll(before);
            sentences.forEach(sentence -> getChildren().add(new TreeItem<>(Row.warning(sentence))));
        }
    }

    @Override
    protected void forget() {
        super.forget();
        parts.clear();
        sorted = true;
    }

    private void addMissing(List<? extends TreeItem<Row>> page) {
        List<TreeItem<Row>> after = new ArrayList<>();
        TreeItem<Row> last = parts.isEmpty() ? null : getChildren().get(parts.size() - 1);
        int there = parts.size();
        for (TreeItem<Row> item : page) {
            if (changed.contains(path(item)) || parts.putIfAbsent(path(item), item) != null) {
                continue;
            }
            boolean inOrder = last == null || last.getValue().name().compareTo(item.getValue().name()) <= 0;
            if (inOrder || !sorted || there == 0) {
                sorted &= inOrder;
                after.add(item);
                last = item;
            } else {
                getChildren().add(place(item, there), item);
                there++;
            }
        }
        getChildren().addAll(there, after);
    }

    private int place(TreeItem<Row> item) {
        return place(item, parts.size() - 1);
    }

    /** Where a part belongs among the first {@code there}: by name if they stand so, else last. */
    private int place(TreeItem<Row> item, int there) {
        int low = sorted ? 0 : there;
        int high = there;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = getChildren().get(middle).getValue().name().compareTo(item.getValue().name()) <= 0;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    private static DataPath path(TreeItem<Row> item) {
        return item.getValue().path();
    }
}
