package org.poolscope.app.browse;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/**
 * A row on screen, of a tree of {@link PagedItem}s: icon and name at the left, what is told of it at the right. It tells
 * when a row comes and goes, and asks for the next page when the end of what is there is near.
 *
 * @param <T>
 *            what a row tells
 */
public abstract class PagedCell<T> extends TreeCell<T> {
    private static final double END = 12;

    /** The name of the row. */
    protected final Label name = Parts.label("", "tree-name");
    /** What is told of it. */
    protected final Label words = Parts.label("", "small", "third");
    private final HBox box = new HBox(8);
    private final Seen<T> seen;
    private @Nullable T row;
    private String hint = "";
    private Subscription watched = Subscription.EMPTY;

    /**
     * Hears which rows are on screen.
     *
     * @param <T>
     *            what a row tells
     */
    public interface Seen<T> {
        /** A row came on screen and is not known yet. */
        void came(T row);

        /** A row left the screen, or another took its place. */
        void went(T row);

        /** A row is to be shown in a tab. */
        void opened(T row);
    }

    /** An empty cell. */
    protected PagedCell(Seen<T> seen) {
        this.seen = seen;
        box.setAlignment(Pos.CENTER_LEFT);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("row-cell");
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> hint());
        setOnMouseClicked(event -> {
            TreeItem<T> item = getTreeItem();
            boolean plain = !event.isShiftDown() && !event.isShortcutDown();
            if (item != null && plain && event.getButton() == MouseButton.PRIMARY && event.getX() >= box.getLayoutX()) {
                open(item, seen);
            }
        });
    }

    /** Draws a row, and again when what is told of it changes. */
    protected abstract Subscription follow(T shown);

    /** Whether there is nothing more to find out about a row. */
    protected abstract boolean isKnown(T shown);

    /** Does what a row is there for: shows what it stands for, or tries again what has failed. */
    public static <T> void open(TreeItem<T> item, Seen<T> seen) {
        if (item.getParent() instanceof PagedItem<T> branch && branch.isFailure(item)) {
            branch.retry();
        } else {
            seen.opened(item.getValue());
        }
    }

    @Override
    protected void updateItem(@Nullable T next, boolean empty) {
        super.updateItem(next, empty);
        if (!Objects.equals(next, row)) {
            show(next);
        }
        TreeItem<T> item = getTreeItem();
        if (item != null && item.getParent() instanceof PagedItem<T> branch && branch.endsSoonAfter(item)) {
            branch.more();
        }
    }

    private void show(@Nullable T next) {
        T before = row;
        row = next;
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (before != null) {
            seen.went(before);
        }
        if (next == null) {
            setGraphic(null);
            explain("", false);
            setAccessibleText(null);
            return;
        }
        watched = follow(next);
        setGraphic(box);
        if (!isKnown(next)) {
            seen.came(next);
        }
    }

    /** The row that is shown. */
    protected @Nullable T row() {
        return row;
    }

    /** What the cell shows, left to right. */
    protected void lay(Node... parts) {
        box.getChildren().setAll(parts);
    }

    /** What the pointer is told over this row, if that is needed; rows come and go far more often than a pointer does. */
    protected void explain(String text, boolean needed) {
        hint = needed ? text : "";
        setTooltip(null);
    }

    private void hint() {
        if (!hint.isEmpty() && getTooltip() == null) {
            setTooltip(new Tooltip(hint));
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
        if (equals(box.getParent())) {
            double width = Math.max(0, getWidth() - box.getLayoutX() - END);
            box.resize(width, box.getHeight());
            box.layout();
        }
    }
}
