package org.poolscope.app.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A row that opens: its parts are asked for when it is opened first, and page by page as they come on screen. */
final class Branch extends TreeItem<Row> {
    private final Consumer<Branch> load;
    private long total = -1;
    private boolean loading;

    /** Not loaded yet; {@code load} asks for the next page. */
    Branch(Row row, Consumer<Branch> load) {
        super(row);
        this.load = load;
        expandedProperty().addListener((_, _, open) -> {
            if (open && total < 0) {
                more();
            }
        });
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    /** Asks for the next page, once. */
    void more() {
        if (!loading && !isComplete()) {
            loading = true;
            load.accept(this);
        }
    }

    /** Whether every part is there. */
    boolean isComplete() {
        return total >= 0 && getChildren().size() >= total;
    }

    /** Adds a page; {@code all} is how many there will be. */
    void add(List<? extends TreeItem<Row>> page, long all) {
        loading = false;
        total = page.isEmpty() ? getChildren().size() : all;
        getChildren().addAll(page);
    }

    /** Replaces the parts by one sentence. */
    void fail(String sentence) {
        loading = false;
        total = 1;
        getChildren().setAll(List.of(new TreeItem<>(Row.warning(sentence))));
    }

    /** Whether the parts were asked for. */
    boolean isLoaded() {
        return total >= 0;
    }

    /** Forgets the parts, so that they are asked for again. */
    void forget() {
        total = -1;
        loading = false;
        getChildren().clear();
    }

    /** Says that {@code parts} more or fewer are there after rows were put in or taken out. */
    void grew(int parts) {
        total = total < 0 ? total : total + parts;
    }
}
