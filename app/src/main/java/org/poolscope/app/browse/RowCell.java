package org.poolscope.app.browse;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** A row on screen: icon and name at the left, type or count at the right. */
final class RowCell extends TreeCell<Row> {
    private static final double END = 12;
    /** Longer names may not fit beside what else a row says. */
    private static final int WIDE = 20;

    private final Label name = Parts.label("", "tree-name");
    private final Label words = Parts.label("", "small", "third");
    private final HBox box = new HBox(8, name, words);
    private final Seen seen;
    private @Nullable Row row;
    private @Nullable Tooltip tip;
    private String drawn = "";
    private Subscription watched = Subscription.EMPTY;

    /** Hears which rows are on screen. */
    interface Seen {
        /** A row came on screen. */
        void came(Row row);

        /** A row left the screen, or another took its place. */
        void went(Row row);

        /** A row is to be shown in a tab. */
        void opened(Row row);

        /** The last row of a branch came on screen. */
        void reachedEnd(Branch branch);
    }

    RowCell(Seen seen) {
        this.seen = seen;
        box.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("row-cell");
        setOnMouseClicked(event -> {
            boolean onName = event.getX() >= box.getLayoutX();
            if (row != null && onName && event.getButton() == MouseButton.PRIMARY) {
                open(getTreeItem(), seen);
            }
        });
    }

    /** Does what a row is there for: shows what it stands for, or tries again what has failed. */
    static void open(TreeItem<Row> item, Seen seen) {
        if (item.getValue().kind() != Row.Kind.FAILED) {
            seen.opened(item.getValue());
        } else if (item.getParent() instanceof Branch branch) {
            branch.retry();
        }
    }

    @Override
    protected void updateItem(@Nullable Row next, boolean empty) {
        super.updateItem(next, empty);
        if (!Objects.equals(next, row)) {
            show(next);
        }
        TreeItem<Row> item = getTreeItem();
        if (item != null && item.getParent() instanceof Branch branch && !branch.isComplete()
                && branch.getChildren().getLast().equals(item)) {
            seen.reachedEnd(branch);
        }
    }

    private void show(@Nullable Row next) {
        Row before = row;
        row = next;
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (before != null) {
            seen.went(before);
        }
        if (next == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(next.name());
        watched = next.icon().subscribe(this::draw)
                .and(next.words().subscribe(text -> tell(next, text)));
        setGraphic(box);
        if (!next.isKnown()) {
            seen.came(next);
        }
    }

    private void tell(Row shown, String text) {
        words.setText(text);
        boolean broken = !shown.problem().isEmpty();
        String more = broken ? shown.problem() : text;
        setAccessibleText(more.isEmpty() ? shown.name() : shown.name() + ", " + more);
        explain(broken ? shown.name() + ": " + more : shown.name(), broken || shown.name().length() > WIDE);
    }

    /** A cell shows one row after the other while a tree loads and scrolls, so it keeps its tooltip and its icon. */
    private void explain(String text, boolean needed) {
        if (!needed) {
            setTooltip(null);
            return;
        }
        Tooltip kept = tip == null ? new Tooltip() : tip;
        kept.setText(text);
        tip = kept;
        setTooltip(kept);
    }

    private void draw(String kind) {
        if (!kind.equals(drawn)) {
            var icon = Icons.of(Icons.has(kind) ? kind : "key");
            name.setGraphic(kind.equals("warn") ? icon.styled("warn") : icon);
            drawn = kind;
        }
    }

    /** Never wider than the tree, so that names are cut there and no bar appears below. */
    @Override
    protected double computePrefWidth(double height) {
        return 1;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (box.getParent() == this) {
            double width = Math.max(0, getWidth() - box.getLayoutX() - END);
            box.resize(width, box.getHeight());
            box.layout();
        }
    }
}
