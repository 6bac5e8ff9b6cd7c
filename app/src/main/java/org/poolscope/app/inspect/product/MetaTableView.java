package org.poolscope.app.inspect.product;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/** The parameters of a product as a table with its own filter; values that are not valid are marked. */
final class MetaTableView extends BorderPane {
    private static final double ROW = 24;
    /** Narrower tables leave default and code to their menu and to the inspector. */
    private static final double WIDE = 720;

    private final FilteredList<MetaRow> fitting;
    private final TableView<MetaRow> table = new TableView<>();
    private final CustomTextField filter = new CustomTextField();
    private final Label count = Parts.label("", "cell-text", "second");

    /** The table of some rows; {@code selected} hears of the parameter that a person selects. */
    MetaTableView(List<MetaRow> rows, Consumer<MetaRow> selected) {
        fitting = new FilteredList<>(FXCollections.observableArrayList(rows));
        SortedList<MetaRow> sorted = new SortedList<>(fitting);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("metadata");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Metadata");
        table.setPlaceholder(Parts.label("No parameter fits.", "second"));
        TableColumn<MetaRow, String> defaults = text("Default", 96, MetaRow::defaultText, "data");
        TableColumn<MetaRow, String> code = text("Code", 60, MetaRow::code, "data");
        table.getColumns().setAll(List.of(text("Name", 112, MetaRow::name, "data"), value(),
                text("Unit", 72, MetaRow::unit, "data"), text("Type", 72, MetaRow::type, "second"), valid(), defaults,
                code,
                text("Description", 110, MetaRow::description, "second")));
        table.widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(wide -> {
            defaults.setVisible(wide);
            code.setVisible(wide);
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                selected.accept(row);
            }
        });
        filter.setLeft(Icons.of("filter"));
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter parameters by name, value, unit or description");
        filter.getStyleClass().addAll("filter-field", "bar");
        filter.setPrefWidth(168);
        filter.setMinWidth(96);
        filter.textProperty().addListener((_, _, text) -> filter(text));
        filter("");
        Label title = Parts.label("Metadata", "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, count, Parts.space(), filter, columns());
        head.getStyleClass().addAll("tool-row", "pane-head");
        setTop(head);
        setCenter(table);
    }

    /** The control, for those who select in it. */
    TableView<?> table() {
        return table;
    }

    /** Gives the field that keeps rows the focus. */
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Selects the parameter of a name; false if it is not there. */
    boolean select(String name) {
        for (MetaRow row : table.getItems()) {
            if (row.name().equals(name)) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
                return true;
            }
        }
        return false;
    }

    /** The selected parameter. */
    Optional<MetaRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** Shows and hides columns. */
    private Button columns() {
        ContextMenu menu = new ContextMenu();
        for (TableColumn<MetaRow, ?> column : table.getColumns()) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        }
        Button more = Parts.iconButton("more", "Columns", () -> {}, "tight");
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        return more;
    }

    private void filter(String text) {
        fitting.setPredicate(text.isBlank() ? null : row -> row.has(text.strip()));
        long invalid = fitting.getSource().stream().filter(row -> row.valid().isInvalid()).count();
        int all = fitting.getSource().size();
        count.setText((text.isBlank() ? "" : Counts.grouped(fitting.size()) + " of ")
                + Words.count(all, "parameter", "parameters") + (invalid == 0 ? "" : ", " + invalid + " not valid"));
    }

    private static TableColumn<MetaRow, String> text(String title, double width, Function<MetaRow, String> text,
            String look) {
        TableColumn<MetaRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new MetaCell<>(look, words -> words, _ -> ""));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<MetaRow, MetaRow> value() {
        TableColumn<MetaRow, MetaRow> column = new TableColumn<>("Value");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MetaCell<>("data", MetaRow::value, row -> {
            String invalid = row.valid().isInvalid() ? "Not valid: " + row.valid().words() : "";
            return row.isUnsetTime() ? row.value() + ", " + MetaRow.NOT_SET : invalid;
        }));
        column.setComparator((a, b) -> Texts.compare(a.value(), b.value()));
        column.setPrefWidth(160);
        return column;
    }

    private static TableColumn<MetaRow, MetaRow> valid() {
        TableColumn<MetaRow, MetaRow> column = new TableColumn<>("Valid");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new ValidCell());
        column.setComparator((a, b) -> a.valid().state().compareTo(b.valid().state()));
        column.setPrefWidth(104);
        return column;
    }
}
