package org.poolscope.app.live;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The section Streams: what a scan measures, what its points are, how many there are, and a tick for what is plotted. */
final class StreamsView extends VBox {
    private static final double ROW = 26;
    private static final double HEAD = 32;

    private final TableView<StreamRow> table;

    StreamsView(ObservableList<StreamRow> rows) {
        table = new TableView<>(rows);
        table.setId("streams");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Streams of the scan");
        table.getStyleClass().add("side-table");
        table.setPlaceholder(Parts.label("The scan has no streams yet.", "second"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        TableColumn<StreamRow, StreamRow> name = new TableColumn<>("Name");
        name.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new StreamCell());
        name.setSortable(false);
        name.getStyleClass().add("first-head");
        table.getColumns().setAll(List.of(name,
                text("dtype", 42, row -> new javafx.beans.property.ReadOnlyStringWrapper(row.channel().dtype()), false),
                text("shape", 58, row -> new javafx.beans.property.ReadOnlyStringWrapper(row.channel().shape()), false),
                text("length", 64, StreamRow::lengthText, true)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.maxHeightProperty().bind(javafx.beans.binding.Bindings.size(rows).multiply(ROW).add(HEAD));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, hint());
        getStyleClass().add("raised");
    }

    TableView<StreamRow> table() {
        return table;
    }

    private void press(KeyEvent event) {
        StreamRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            row.ticked().set(event.getCode() == KeyCode.ENTER || !row.ticked().get());
            event.consume();
        }
    }

    private static StackPane hint() {
        Label words = Parts.wrapped(
                "Tick a stream to plot it, or drag it onto a chart or an axis. Reading never takes points away from other readers.");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(10, Icons.of("info"), words);
        note.getStyleClass().addAll("note", "side-note");
        StackPane frame = new StackPane(note);
        frame.getStyleClass().add("side-note-frame");
        return frame;
    }

    private interface Text {
        ObservableValue<String> of(StreamRow row);
    }

    private static TableColumn<StreamRow, String> text(String title, double width, Text text, boolean right) {
        TableColumn<StreamRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> text.of(row.getValue()));
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.getStyleClass().add("stream-data");
        if (right) {
            column.getStyleClass().add("at-right");
        }
        return column;
    }
}
