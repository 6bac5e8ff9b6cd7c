package org.poolscope.app.browse.objects;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.PagedItem;
import org.poolscope.app.look.Icons;

/** The cells of the trees of a store. */
final class ObjectCells {
    private static final PseudoClass ITSELF = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("changed-below");

    private ObjectCells() {}

    /** A row that asks for more. */
    static final class Line extends TreeTableRow<ObjectRow> {
        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            super.updateItem(row, empty);
            more(getTreeItem());
        }
    }

    /** Asks for the next page of what a row lies in when the end of what is there is near. */
    static void more(@Nullable TreeItem<ObjectRow> item) {
        if (item != null && item.getParent() instanceof PagedItem<ObjectRow> branch && branch.endsSoonAfter(item)) {
            branch.more();
        }
    }

    /**
     * What a column shows of a row.
     *
     * @param text   its words
     * @param marked whether they are marked when they change
     * @param tick   the words may be others after each change of it
     */
    record Content(Function<ObjectRow, String> text, boolean marked, ObservableValue<?> tick) {
        /** Words that change with the row alone. */
        static Content of(Function<ObjectRow, String> text) {
            return new Content(text, false, new ReadOnlyObjectWrapper<>());
        }

        /** The same, marked. */
        Content withMark() {
            return new Content(text, true, tick);
        }
    }

    /** A column whose text comes from what a row shows. */
    static TreeTableColumn<ObjectRow, ObjectRow> column(String title, double width, Content content,
            String... looks) {
        TreeTableColumn<ObjectRow, ObjectRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(_ -> new TextCell(content, looks));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** The names, with their icons. */
    static TreeTableColumn<ObjectRow, ObjectRow> names(double width) {
        TreeTableColumn<ObjectRow, ObjectRow> column = column("Name", width, Content.of(ObjectRow::title));
        column.setCellFactory(_ -> new NameCell());
        return column;
    }

    private static class TextCell extends TreeTableCell<ObjectRow, ObjectRow> {
        private final Content content;
        private Subscription watched = Subscription.EMPTY;
        private boolean watching;

        TextCell(Content content, String... looks) {
            this.content = content;
            getStyleClass().addAll(looks);
        }

        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            ObjectRow before = getItem();
            super.updateItem(row, empty);
            if (row == null || empty) {
                watched.unsubscribe();
                watching = false;
                setText(null);
                mark(ObjectRow.Mark.NONE);
            } else if (!row.equals(before) || !watching) {
                watched.unsubscribe();
                watching = true;
                watched = row.look().subscribe(look -> {
                    setText(content.text().apply(row));
                    mark(look.mark());
                }).and(content.tick().subscribe(() -> setText(content.text().apply(row))));
            }
        }

        private void mark(ObjectRow.Mark mark) {
            pseudoClassStateChanged(ITSELF, content.marked() && mark == ObjectRow.Mark.ITSELF);
            pseudoClassStateChanged(BELOW, content.marked() && mark == ObjectRow.Mark.BELOW);
        }
    }

    private static final class NameCell extends TreeTableCell<ObjectRow, ObjectRow> {
        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : row.title());
            setGraphic(row == null || empty ? null : Icons.of(row.look().get().icon()));
        }
    }
}
