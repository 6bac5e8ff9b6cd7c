package org.poolscope.app.query;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/** The hits of a query: how many, from where, and a table of them that grows while they arrive. */
final class HitsView extends BorderPane {
    private static final double ROW = 24;
    private static final String NUMBER = " at the right";

    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final TableView<Hit> table = new TableView<>(hits);
    private final Label count = Parts.label("", "strong");
    private final HBox badges = new HBox(8);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label words = Parts.label("", "cell-text", "second");
    private final Button export = Parts.button("export", "Export hits…", this::export, "bar");
    private final VBox notes = new VBox();
    private final StackPane body = new StackPane(table);
    private List<String> columns = List.of();
    private final Heard heard;

    /** Hears what a person does here. */
    interface Heard {
        /** A hit was selected. */
        void selected(Hit hit);

        /** Other hits are selected now. */
        void selected(List<Hit> hits);

        /** A hit is to be opened in a tab of its own. */
        void opened(Hit hit);

        /** The hits are to stand in the order of a column; an empty column means as they were found. */
        void sorted(String column, boolean up);

        /** The hits are to be exported. */
        void export(List<Hit> hits);
    }

    HitsView(Heard heard) {
        this.heard = heard;
        table.setId("hits");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Hits");
        table.setPlaceholder(Parts.label("", "second"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, hit) -> {
            if (hit != null) {
                heard.selected(hit);
            }
        });
        table.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<Hit>) _ -> heard.selected(selected()));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setSortPolicy(_ -> {
            if (hits.isEmpty()) {
                return true;
            }
            List<TableColumn<Hit, ?>> order = table.getSortOrder();
            heard.sorted(order.isEmpty() ? "" : order.getFirst().getText(),
                    order.isEmpty() || order.getFirst().getSortType() == TableColumn.SortType.ASCENDING);
            return true;
        });
        progress.setPrefWidth(120);
        progress.setAccessibleText("Progress of the query");
        badges.setAlignment(Pos.CENTER_LEFT);
        badges.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, count, badges, progress, words, Parts.space(), export);
        head.getStyleClass().addAll("tool-row", "hits-head");
        setTop(new VBox(head, notes));
        setCenter(body);
        getStyleClass().add("surface");
    }

    /** The hits, to be changed by whoever finds them. */
    ObservableList<Hit> hits() {
        return hits;
    }

    /** The table, for those who select in it. */
    TableView<Hit> table() {
        return table;
    }

    /** The selected hits. */
    List<Hit> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).toList();
    }

    /** The columns, left to right; {@code numbers} are those whose cells stand at the right. */
    void columns(List<String> names, List<String> numbers) {
        List<String> wanted = names.stream().map(name -> numbers.contains(name) ? name + NUMBER : name).toList();
        if (!columns.equals(wanted)) {
            columns = wanted;
            table.getColumns().setAll(names.stream().map(name -> column(name, numbers.contains(name))).toList());
        }
    }

    /** Says how far a search has come. */
    void tell(SearchState state) {
        count.setText(state.countWords());
        badges.getChildren().setAll(state.pools().stream().<Node>map(SearchState.Pool::badge).toList());
        boolean running = state.isRunning();
        progress.setVisible(running);
        progress.setManaged(running);
        progress.setProgress(state.part());
        words.setText(state.lookedWords());
        export.setVisible(state.found() > 0);
    }

    /** Shows a note above the hits, or none. */
    void note(@Nullable Node note) {
        notes.getChildren().clear();
        if (note != null) {
            VBox frame = new VBox(note);
            frame.getStyleClass().add("note-frame");
            notes.getChildren().add(frame);
        }
    }

    /** Shows something in place of the table, or the table again for null. */
    void explain(@Nullable Node node) {
        body.getChildren().setAll(node == null ? table : node);
    }

    /** Selects the hit of the same product; false if it is not among them. */
    boolean select(Hit wanted) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).isSame(wanted)) {
                table.getSelectionModel().clearAndSelect(i);
                return true;
            }
        }
        return false;
    }

    private void open() {
        Hit hit = table.getSelectionModel().getSelectedItem();
        if (hit != null) {
            heard.opened(hit);
        }
    }

    private void export() {
        heard.export(selected().size() > 1 ? selected() : List.copyOf(hits));
    }

    private static TableColumn<Hit, String> column(String name, boolean number) {
        TableColumn<Hit, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().text(name)));
        boolean urn = name.equals(HitColumns.URN);
        column.setCellFactory(_ -> urn
                ? new HitCell(true, "data")
                : new HitCell(false,
                        number ? "numbers" : name.equals(HitColumns.TAGS) ? "second" : "cell-text"));
        column.setPrefWidth(switch (name) {
            case HitColumns.URN -> 136;
            case HitColumns.POOL -> 88;
            case "description" -> 184;
            case HitColumns.TAGS -> 136;
            default -> 88;
        });
        if (number) {
            column.getStyleClass().add("numbers");
        }
        return column;
    }
}
