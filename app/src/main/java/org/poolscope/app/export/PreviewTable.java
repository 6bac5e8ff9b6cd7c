package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.poolscope.app.look.Parts;

/** The first and the last rows as they will be written; cells that no source has are hatched. */
final class PreviewTable extends TableView<PreviewRow> {
    private static final double ROW = 24;
    /** A table of more columns shows the first of them. */
    private static final int MOST_COLUMNS = 200;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    PreviewTable() {
        getStyleClass().add("preview-table");
        setFixedCellSize(ROW);
        setAccessibleText("First and last rows of the file");
        setPlaceholder(Parts.label("", "second"));
    }

    void show(List<String> names, List<PreviewRow> rows) {
        List<TableColumn<PreviewRow, String>> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), MOST_COLUMNS); i++) {
            columns.add(column(names.get(i), i));
        }
        getColumns().setAll(columns);
        getItems().setAll(rows);
    }

    /** Scrolls to the row of a number, if it is shown. */
    void jump(long number) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).number() == number) {
                getSelectionModel().clearAndSelect(i);
                scrollTo(Math.max(0, i - 2));
                requestFocus();
            }
        }
    }

    private static TableColumn<PreviewRow, String> column(String name, int number) {
        TableColumn<PreviewRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cells().get(number)));
        column.setCellFactory(_ -> new Cell(number));
        column.setSortable(false);
        return column;
    }

    private static final class Cell extends TableCell<PreviewRow, String> {
        private final int column;

        Cell(int column) {
            this.column = column;
            getStyleClass().add("data");
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            PreviewRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            pseudoClassStateChanged(FILLED, row != null && row.filled().get(column));
        }
    }
}
