package org.poolscope.app.export;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.look.TextColumns;

/** The values that are exported, a row each: where it is, what it is, how many rows it gives, or why it is left out. */
final class ItemsView extends VBox {
    private static final double ROW = 24;
    private static final double HEAD = 28;
    private static final int MOST_ROWS = 5;

    private final TableView<SourceRow> table = new TableView<>();

    /** What a person does to the values. */
    interface Heard {
        /** Values are not wanted any more. */
        void remove(List<ExportItem> items);

        /** A place was typed. */
        void add(String address);
    }

    ItemsView(Heard heard) {
        table.setId("exportItems");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Values to export");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TableColumn<SourceRow, String> rows = TextColumns.ofTable("Rows", 80, "numbers",
                row -> row.rows() < 0 ? "" : Long.toString(row.rows()));
        rows.getStyleClass().add("at-right");
        table.getColumns()
                .setAll(List.of(names(),
                        TextColumns.ofTable("Address", 300, "data", row -> row.item().path().toString()),
                        TextColumns.ofTable("What", 150, "data", SourceRow::form),
                        rows,
                        TextColumns.ofTable("Columns", 200, "cell-text", row -> row.columns() + row.leftOut())));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setPlaceholder(Parts.label("Nothing yet. Drag values here, or select them and press Ctrl+Shift+E.",
                "second"));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove(heard::remove);
                event.consume();
            }
        });
        getChildren().addAll(head(heard), table);
        getStyleClass().add("export-items");
    }

    /** Shows the rows in as much room as a few of them need. */
    void show(List<SourceRow> rows) {
        table.getItems().setAll(rows);
        double high = HEAD + ROW * Math.clamp(rows.size(), 1, MOST_ROWS) + 2;
        table.setMinHeight(high);
        table.setPrefHeight(high);
        table.setMaxHeight(high);
    }

    private HBox head(Heard heard) {
        TextField place = new TextField();
        place.setPromptText("Add LOCATION::PATH");
        place.setAccessibleText("Place to add to the export");
        place.getStyleClass().addAll("data", "bar");
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setOnAction(_ -> {
            if (!place.getText().isBlank()) {
                heard.add(place.getText().strip());
                place.clear();
            }
        });
        HBox head = new HBox(8, ExportParts.step("1", "What"), place,
                Parts.button("minus", "Take out selected", () -> remove(heard::remove), "bar"));
        head.getStyleClass().addAll("tool-row", "bar");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void remove(Consumer<List<ExportItem>> removing) {
        List<ExportItem> chosen = table.getSelectionModel().getSelectedItems().stream().map(SourceRow::item).toList();
        if (!chosen.isEmpty()) {
            removing.accept(chosen);
        }
    }

    private static TableColumn<SourceRow, SourceRow> names() {
        TableColumn<SourceRow, SourceRow> column = new TableColumn<>("Source");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(SourceRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? null : row.item().source().title());
                setGraphic(empty ? null : Icons.of(row.item().source().icon()));
            }
        });
        column.setPrefWidth(160);
        column.setSortable(false);
        return column;
    }
}
