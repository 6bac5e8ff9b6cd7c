package org.poolscope.app.browse;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** One row a session: its tick in the colour of its curve, what is there, and the beginning of it. */
final class SessionTable extends TableView<SessionValue> {
    private static final double ROW = 24;
    private static final double HEAD = 28;
    private static final double LEAST = 76;
    private static final int FIRST_EXTRA = 2;

    private final KeyModel model;
    /** Layout makes columns fit as well; only what a mouse does is a wish. */
    private boolean isResized;

    SessionTable(KeyModel model) {
        this.model = model;
        setItems(model.values());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> isResized = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> isResized = false);
        setFixedCellSize(ROW);
        setId("sessionTable");
        getStyleClass().add("session-table");
        setAccessibleText(model.key() + " of every session");
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().add(ticks());
        getColumns().add(text("Session", 280, false, SessionValue::session, "cell-text"));
        getColumns().add(text("dtype", 66, false, SessionValue::type, "data"));
        getColumns().add(text("Shape", 76, true, SessionValue::shape, "data"));
        getColumns().add(text("Bytes", 76, true, SessionValue::bytes, "data"));
        getColumns().add(text("Min", 76, true, SessionValue::min, "data"));
        getColumns().add(text("Max", 76, true, SessionValue::max, "data"));
        getColumns().add(text("First values", 200, false, SessionValue::first, "data"));
        getColumns().stream().skip(1).forEach(this::keepWidth);
        model.columns().forEach(this::addColumn);
    }

    /** A column is as wide as a person has made it; the last one takes what is left. */
    private void keepWidth(TableColumn<SessionValue, ?> column) {
        Double width = model.widths().get(column.getText());
        if (width != null) {
            column.setPrefWidth(width);
        }
        column.widthProperty().addListener((_, _, now) -> {
            if (isResized && !column.equals(getColumns().getLast())) {
                model.widths().put(column.getText(), now.doubleValue());
            }
        });
    }

    /** Adds a column of another key, with a text a session. */
    void addColumn(String key, Map<String, String> bySession) {
        TableColumn<SessionValue, String> column = text(key, Math.clamp(8.0 * key.length() + 24, 72, 160), true,
                row -> bySession.getOrDefault(row.session(), "–"), "data");
        keepWidth(column);
        getColumns().add(FIRST_EXTRA + model.columns().keySet().stream().toList().indexOf(key), column);
    }

    /** The height that shows this many rows without scrolling, px. */
    static double height(int rows) {
        return HEAD + ROW * rows + 1;
    }

    /** The selected row as exact texts, tabs between them; with heads if wanted. */
    String copyText(boolean heads) {
        StringBuilder lines = new StringBuilder();
        if (heads) {
            lines.append(String.join("\t", getColumns().stream().skip(1).map(TableColumn::getText).toList()))
                    .append('\n');
        }
        SessionValue row = getSelectionModel().getSelectedItem();
        if (row == null) {
            return "";
        }
        return lines.append(String.join("\t", getColumns().stream().skip(1)
                .map(column -> String.valueOf(column.getCellData(row))).toList())).toString();
    }

    private TableColumn<SessionValue, SessionValue> ticks() {
        TableColumn<SessionValue, SessionValue> column = new TableColumn<>("");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Tick());
        column.setSortable(false);
        column.setReorderable(false);
        fix(column, 40);
        return column;
    }

    private static TableColumn<SessionValue, String> text(String title, double width, boolean right,
            Function<SessionValue, String> text, String look) {
        TableColumn<SessionValue, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new Words(look, right));
        column.getStyleClass().add(right ? "at-right" : "at-left");
        column.setComparator(new NumbersFirst());
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        return column;
    }

    private static void fix(TableColumn<SessionValue, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }

    private static final class Words extends TableCell<SessionValue, String> {
        Words(String look, boolean right) {
            getStyleClass().add(look);
            if (right) {
                getStyleClass().add("at-right");
            }
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(!empty && text != null && text.length() > 24 ? new Tooltip(text) : null);
        }
    }

    /** The tick that shows a curve, in its colour. */
    private static final class Tick extends TableCell<SessionValue, SessionValue> {
        private final CheckBox box = new CheckBox();

        @Override
        protected void updateItem(@Nullable SessionValue row, boolean empty) {
            super.updateItem(row, empty);
            box.setOnAction(null);
            box.getStyleClass().removeIf(name -> name.startsWith("curve-"));
            if (empty || row == null || row.curve().isEmpty()) {
                setGraphic(null);
                return;
            }
            box.getStyleClass().add("curve-" + (row.slot() + 1));
            box.setSelected(row.plotted().get());
            box.setAccessibleText("Plot " + row.session());
            box.setOnAction(_ -> row.plotted().set(box.isSelected()));
            setGraphic(box);
        }
    }
}
