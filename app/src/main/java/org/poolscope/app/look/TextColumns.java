package org.poolscope.app.look;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;

/** Columns whose cells show one text of their row, all in the look of one style class; they are not sorted. */
public final class TextColumns {
    private TextColumns() {}

    /** A column of a table, {@code width} px wide. */
    public static <R> TableColumn<R, String> ofTable(String title, double width, String look,
            Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add(look);
            }

            @Override
            protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
            }
        });
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    /** A column of a tree, {@code width} px wide. */
    public static <R> TreeTableColumn<R, String> ofTree(String title, double width, String look,
            Function<R, String> text) {
        TreeTableColumn<R, String> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue().getValue())));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            {
                getStyleClass().add(look);
            }

            @Override
            protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
            }
        });
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
