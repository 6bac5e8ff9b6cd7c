package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/** A table of any length: only the cells on screen exist, each with its exact text. */
public final class GridView extends BorderPane {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final String FOOT = "foot-row";
    private static final int MOST_COLUMNS = 200;
    private static final double ROW = 24;
    private static final long LONG = 100;
    private static final double CHARACTER = 7.3;

    private Grid grid;
    private final TableView<Long> table = new TableView<>();
    private final HBox foot;
    private final Label part = Parts.label("", "cell-text", "second");

    /** The table of a grid. */
    public GridView(Grid grid) {
        this.grid = grid;
        foot = makeFoot();
        getStyleClass().add("grid-view");
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setAccessibleText("Table of " + Words.count(grid.rows(), "row", "rows"));
        table.setRowFactory(_ -> new GroupRow());
        table.getColumns().add(rowHeads());
        for (int i = 0; i < Math.min(grid.columns(), MOST_COLUMNS); i++) {
            table.getColumns().add(column(i));
        }
        begin(0);
        table.setPlaceholder(Parts.label("There are no rows.", "second"));
        setCenter(table);
        setBottom(foot);
    }

    /** Takes out what stands below the table, the number of rows and the way to one, to be put elsewhere. */
    public Node takeFoot() {
        setBottom(null);
        foot.getStyleClass().remove(FOOT);
        foot.setMinWidth(Region.USE_PREF_SIZE);
        return foot;
    }

    /** Shows other texts in the same rows and columns. */
    public void show(Grid newer) {
        grid = newer;
        table.refresh();
    }

    /** The selected cells as text, tabs between columns and a line a row. */
    public String copyText() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int row = -1;
        for (TablePosition<?, ?> cell : table.getSelectionModel().getSelectedCells().stream().sorted(
                (a, b) -> a.getRow() != b.getRow() ? a.getRow() - b.getRow() : a.getColumn() - b.getColumn())
                .toList()) {
            if (row >= 0 && cell.getRow() != row) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (row >= 0) {
                line.append('\t');
            }
            row = cell.getRow();
            line.append(text(table.getItems().get(row), cell.getColumn()));
        }
        if (row >= 0) {
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    /** Brings a column into view and selects its first cell. */
    public void showColumn(int column) {
        int at = column + 1;
        if (at < table.getColumns().size()) {
            table.scrollToColumnIndex(at);
            table.getSelectionModel().clearAndSelect(0, table.getColumns().get(at));
        }
    }

    /** The control, for those who select in it. */
    public TableView<Long> table() {
        return table;
    }

    private String text(long row, int tableColumn) {
        return tableColumn == 0 ? grid.rowHead(row) : grid.cell(row, tableColumn - 1);
    }

    private TableColumn<Long, String> rowHeads() {
        TableColumn<Long, String> column = new TableColumn<>("");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(grid.rowHead(row.getValue())));
        column.setCellFactory(_ -> new TextCell("data", "third", "at-right"));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(Math.max(48, 24 + CHARACTER * grid.rowHead(Math.max(0, grid.rows() - 1)).length()));
        return column;
    }

    private TableColumn<Long, String> column(int index) {
        boolean number = grid.isNumber(index);
        TableColumn<Long, String> column = new TableColumn<>(grid.head(index));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(grid.cell(row.getValue(), index)));
        column.setCellFactory(_ -> number ? new TextCell("data", "at-right") : new TextCell("data"));
        column.setSortable(false);
        column.getStyleClass().addAll(grid.hasOwnHeads() ? "own-head" : "data-head", number ? "at-right" : "at-left");
        column.setPrefWidth(width(index));
        return column;
    }

    /** Wide enough for the first rows and the head. */
    private double width(int index) {
        int longest = grid.head(index).length() + 1;
        for (long row = 0; row < Math.min(30, grid.rows()); row++) {
            longest = Math.max(longest, grid.cell(row, index).length());
        }
        return Math.clamp(28 + CHARACTER * longest, 72, 480);
    }

    private HBox makeFoot() {
        String columns = grid.columns() > MOST_COLUMNS
                ? ", the first " + MOST_COLUMNS + " of " + Counts.grouped(grid.columns()) + " columns"
                : "";
        Label count = Parts.label(Words.count(grid.rows(), "row", "rows") + columns, "cell-text", "second");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox made = new HBox(8, count, Parts.space());
        made.getStyleClass().add(FOOT);
        made.setAlignment(Pos.CENTER_LEFT);
        if (grid.rows() > RowNumbers.MOST) {
            made.getChildren().addAll(part,
                    Parts.iconButton("up", "Earlier rows", () -> begin(first() - RowNumbers.MOST), "tight"),
                    Parts.iconButton("down", "Later rows", () -> begin(first() + RowNumbers.MOST), "tight"));
        }
        if (grid.rows() > LONG) {
            made.getChildren().add(goTo());
        }
        return made;
    }

    private TextField goTo() {
        TextField row = new TextField();
        row.getStyleClass().addAll("bar", "data");
        row.setPromptText("Go to row");
        row.setAccessibleText("Go to row");
        row.setPrefColumnCount(10);
        row.setOnAction(_ -> go(row.getText()));
        return row;
    }

    private long first() {
        return table.getItems() instanceof RowNumbers rows ? rows.first() : 0;
    }

    /** Lets the table scroll over rows from here on; a table of any length goes on by steps. */
    private void begin(long row) {
        long from = Math.clamp(row, 0, Math.max(0, grid.rows() - RowNumbers.MOST));
        RowNumbers rows = new RowNumbers(from, grid.rows());
        part.setText("rows " + Counts.grouped(from) + " to " + Counts.grouped(from + rows.size() - 1));
        table.setItems(rows);
    }

    private void go(String text) {
        if (!text.strip().matches("[0-9]{1,18}")) {
            return;
        }
        long row = Math.clamp(Long.parseLong(text.strip()), 0, Math.max(0, grid.rows() - 1));
        if (table.getItems().indexOf(row) < 0) {
            begin(row - RowNumbers.MOST / 2);
        }
        int index = table.getItems().indexOf(row);
        table.scrollTo(Math.max(0, index));
        table.getSelectionModel().clearAndSelect(Math.max(0, index));
    }

    private final class GroupRow extends TableRow<Long> {
        @Override
        protected void updateItem(Long row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(GROUP, !empty && grid.startsGroup(row));
        }
    }

    /** A cell of one text in the look of some style classes. */
    static final class TextCell extends TableCell<Long, String> {
        TextCell(String... classes) {
            getStyleClass().addAll(classes);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
