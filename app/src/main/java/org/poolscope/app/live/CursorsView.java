package org.poolscope.app.live;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/** How far every stream has been read: at which index, how far behind, how quickly, and what was lost. */
final class CursorsView extends BorderPane {
    private static final double ROW = 24;
    private static final double LEAST = 400;
    private static final double WIDE = 420;

    /** One a stream; what changes is a row's value, for a table lays out anew when its rows change. */
    private final ObservableList<ObjectProperty<CursorRow>> rows = FXCollections.observableArrayList();
    private final Label lost = Parts.badge("0 points lost", "ok");
    private final Label foot = Parts.label("", "cell-text", "second");

    CursorsView() {
        Label title = Parts.label("Cursors", "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label group = Parts.label("one group, read together", "cell-text", "second");
        group.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        group.managedProperty().bind(group.visibleProperty());
        HBox head = new HBox(12, title, group, Parts.space(), lost);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("live-head");
        TableView<ObjectProperty<CursorRow>> table = new TableView<>(rows);
        table.setId("cursors");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Cursors");
        table.setPlaceholder(Parts.label("No stream is read.", "second"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().setAll(List.of(text("Stream", 116, CursorRow::stream, "cell-text", false),
                text("At index", 80, CursorRow::at, "data", true), text("Behind", 64, CursorRow::behind, "data", true),
                text("Rate", 88, CursorRow::rate, "data", true), state()));
        foot.setMinWidth(0);
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        setMinWidth(LEAST);
        foot.getStyleClass().add("live-foot");
        setTop(head);
        setCenter(table);
        setBottom(foot);
        getStyleClass().add("surface");
    }

    /** Shows how far reading is; {@code gone} points were lost in all. */
    void show(List<CursorRow> now, long gone, String sentence) {
        lost.setText(ScanView.points(gone) + " lost");
        String tone = gone == 0 ? "ok" : "warn";
        if (!lost.getStyleClass().contains(tone)) {
            lost.getStyleClass().removeAll("ok", "warn");
            lost.getStyleClass().add(tone);
        }
        foot.setText(sentence);
        while (rows.size() > now.size()) {
            rows.removeLast();
        }
        for (int i = 0; i < now.size(); i++) {
            if (i == rows.size()) {
                rows.add(new SimpleObjectProperty<>(now.get(i)));
            } else if (!rows.get(i).get().equals(now.get(i))) {
                rows.get(i).set(now.get(i));
            }
        }
    }

    private static TableColumn<ObjectProperty<CursorRow>, String> text(String title, double width,
            Function<CursorRow, String> of,
            String style, boolean right) {
        TableColumn<ObjectProperty<CursorRow>, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> row.getValue().map(of));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.9);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(style);
        if (right) {
            column.getStyleClass().add("at-right");
        }
        return column;
    }

    private static TableColumn<ObjectProperty<CursorRow>, CursorRow> state() {
        TableColumn<ObjectProperty<CursorRow>, CursorRow> column = new TableColumn<>("State");
        column.setCellValueFactory(TableColumn.CellDataFeatures::getValue);
        column.setCellFactory(_ -> new StateCell());
        column.setPrefWidth(96);
        column.setMinWidth(84);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class StateCell extends TableCell<ObjectProperty<CursorRow>, CursorRow> {
        private final Region dot = new Region();

        StateCell() {
            dot.getStyleClass().add("live-dot");
        }

        @Override
        protected void updateItem(@Nullable CursorRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("third");
            if (row == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(row.state());
            setGraphic(row.live() ? dot : null);
            if (row.at().equals("–")) {
                getStyleClass().add("third");
            }
        }
    }
}
