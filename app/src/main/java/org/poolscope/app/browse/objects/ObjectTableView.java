package org.poolscope.app.browse.objects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.browse.objects.ObjectRow.Look;

/** The things of a store as a table of rows that open. */
final class ObjectTableView extends StackPane {
    private static final double ROW = 26;
    private static final int TENTHS = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TreeTableView<ObjectRow> table = new TreeTableView<>();
    private final Clock clock;
    private final ObjectProperty<Instant> tick = new SimpleObjectProperty<>(this, "tick", Instant.MIN);

    /** Hears which row is selected, and which is to be shown in a tab of its own. */
    interface Heard {
        /** These rows are selected together. */
        void together(List<ObjectRow> rows);

        /** Another row is selected. */
        void selected(TreeItem<ObjectRow> item);

        /** A row is to be shown by itself. */
        void opened(ObjectRow row);
    }

    ObjectTableView(Clock clock, Heard heard) {
        this.clock = clock;
        table.setId("objects");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Things in the store");
        table.setRowFactory(_ -> new ObjectCells.Line());
        table.getColumns().setAll(List.of(ObjectCells.names(220),
                ObjectCells.column("Type", 90, told(Look::type), "cell-text"),
                ObjectCells.column("Value", 226, told(Look::text).withMark(), "data", "value-cell"),
                ObjectCells.column("Was", 130, told(Look::was), "data", "second"),
                ObjectCells.column("Page:offset", 100, told(Look::place), "numbers", "second"),
                ObjectCells.column("Bytes", 72, told(Look::bytes), "numbers", "second"),
                ObjectCells.column("Changed", 90, new ObjectCells.Content(this::ago, false, tick), "numbers",
                        "second")));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns().subList(4, 7).forEach(column -> column.getStyleClass().add("at-right"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                heard.selected(item);
            }
        });
        table.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<TreeItem<ObjectRow>>) _ -> heard.together(selected()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                withSelected(heard::opened);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                withSelected(heard::opened);
            }
        });
        getChildren().add(table);
        getStyleClass().addAll("nested-view", "object-table");
    }

    /** Shows a tree. */
    void show(TreeItem<ObjectRow> top) {
        table.setRoot(top);
    }

    /** Selects a row and brings it into sight. */
    void reveal(TreeItem<ObjectRow> item) {
        int row = table.getRow(item);
        if (row >= 0 && table.getSelectionModel().getSelectedIndex() != row) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    /** The rows on screen, a few more at most. */
    List<ObjectRow> onScreen() {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        int end = Math.min(last.getIndex() + 1, table.getExpandedItemCount());
        return IntStream.range(Math.max(0, first.getIndex()), end).mapToObj(table::getTreeItem)
                .filter(Objects::nonNull).map(TreeItem::getValue).toList();
    }

    /** The rows that are selected together. */
    List<ObjectRow> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .<ObjectRow>map(TreeItem::getValue).toList();
    }

    /** Writes anew how long ago rows changed. */
    void refreshTimes() {
        tick.set(clock.instant());
    }

    private static ObjectCells.Content told(Function<Look, String> text) {
        return ObjectCells.Content.of(row -> row.isSentence() ? "" : text.apply(row.look().get()));
    }

    TreeTableView<ObjectRow> table() {
        return table;
    }

    private void withSelected(Consumer<ObjectRow> then) {
        @Nullable
        TreeItem<ObjectRow> item = table.getSelectionModel().getSelectedItem();
        if (item != null && !item.getValue().isSentence()) {
            then.accept(item.getValue());
        }
    }

    private String ago(ObjectRow row) {
        return row.look().get().changed().map(when -> {
            Duration since = Duration.between(when, clock.instant());
            if (since.compareTo(MINUTE) >= 0) {
                return since.toMinutes() + " min ago";
            }
            long tenths = Math.max(0, since.toMillis() * TENTHS / 1000);
            return since.toSeconds() >= TENTHS
                    ? since.toSeconds() + " s ago"
                    : tenths / TENTHS + "." + tenths % TENTHS + " s ago";
        }).orElse("");
    }
}
