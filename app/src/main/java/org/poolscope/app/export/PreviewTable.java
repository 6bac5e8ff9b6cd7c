package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.poolscope.app.look.Parts;

/**
 * The first and the last rows as they will be written, and those around losses: cells that no source has are hatched, what
 * is cut off and rows that are left out are struck through.
 */
final class PreviewTable extends TableView<PreviewRow> {
    private static final double ROW = 24;
    private static final double LETTER = 7.3;
    private static final double PADDING = 26;
    private static final double LEAST = 64;
    private static final double MOST = 280;
    private static final String NUMBER = "[-+\\d.eE]+|nan|-?inf|–|…|True|False";
    private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");

    PreviewTable() {
        getStyleClass().add("preview-table");
        setFixedCellSize(ROW);
        setAccessibleText("First and last rows of the file");
        setPlaceholder(Parts.label("", "second"));
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(PreviewRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(DROPPED, row != null && !empty && row.dropped());
            }
        });
    }

    void show(List<String> names, List<PreviewRow> rows) {
        List<TableColumn<PreviewRow, String>> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), PreviewRows.MOST_COLUMNS); i++) {
            columns.add(column(names.get(i), i, rows));
        }
        getColumns().setAll(columns);
        getItems().setAll(rows);
    }

    /** Scrolls to a cell and selects its row. */
    void jump(LossRow.Spot spot) {
        if (spot.index() >= 0 && spot.index() < getItems().size()) {
            getSelectionModel().clearAndSelect(spot.index());
            scrollTo(Math.max(0, spot.index() - 2));
            if (spot.column() >= 0 && spot.column() < getColumns().size()) {
                scrollToColumnIndex(spot.column());
            }
            requestFocus();
        }
    }

    private static TableColumn<PreviewRow, String> column(String name, int number, List<PreviewRow> rows) {
        TableColumn<PreviewRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cells().get(number)));
        boolean isNumber = rows.stream().filter(row -> row.number() >= 0)
                .allMatch(row -> row.cells().get(number).matches(NUMBER));
        column.setCellFactory(_ -> new PreviewCell(number, isNumber));
        if (isNumber) {
            column.getStyleClass().add("at-right");
        }
        int longest = rows.stream().mapToInt(row -> row.cells().get(number).length()).max().orElse(0);
        column.setPrefWidth(Math.clamp(Math.max(longest, name.length()) * LETTER + PADDING, LEAST, MOST));
        column.setSortable(false);
        return column;
    }
}
