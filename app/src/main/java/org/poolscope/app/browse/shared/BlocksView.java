package org.poolscope.app.browse.shared;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;

/** All blocks of shared memory in a table, and below it how the chosen one is to be taken. */
final class BlocksView extends BorderPane {
    private final BlocksModel model;
    private final TableView<BlockRow> table;
    private final Label count = Parts.label("", "cell-text", "second");
    private final Label name = Parts.label("", "strong");
    private final Label holders = Parts.label("", "cell-text", "second");
    private final ComboBox<ShapeGuess> guesses = new ComboBox<>();
    private final TextField dtype = field("attachType", "dtype, such as <f8", 20);
    private final TextField shape = field("attachShape", "shape, such as 100,3", 12);
    private final Button attach;
    private final Button free;
    private boolean choosing;
    private String offered = "";

    /** Hears what a person wants done with the chosen block. */
    interface Heard {
        /** Take it as an array of this type and shape. */
        void attach(BlockRow block, String dtype, String shape);

        /** Free it, which is to be confirmed beside the button. */
        void free(BlockRow block, Button at);
    }

    BlocksView(BlocksModel model, Heard heard) {
        this.model = model;
        table = new TableView<>(model.rows());
        table.setId("blocks");
        table.setAccessibleText("Blocks of shared memory");
        table.setPlaceholder(Parts.empty("shm", "No block of shared memory here. A program that makes one shows up."));
        table.getColumns().add(column("Name", 340, BlockRow::name, false));
        table.getColumns().add(column("Size", 90, BlockRow::size, true));
        table.getColumns().add(column("Age", 70, BlockRow::ageWords, true));
        table.getColumns().add(column("Owner", 90, BlockRow::owner, false));
        table.getColumns().add(column("Held by", 280, BlockRow::holderWords, false));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !choosing) {
                model.chosen().set(row);
            }
        });
        attach = Parts.button("eye", "Attach", () -> {
            BlockRow row = model.chosen().get();
            if (row != null) {
                heard.attach(row, dtype.getText().strip(), shape.getText().strip());
            }
        }, "primary", "bar");
        attach.setId("attach");
        free = Parts.button("", "Free…", () -> {
            BlockRow row = model.chosen().get();
            if (row != null) {
                heard.free(row, this.freeButton());
            }
        }, "bar");
        free.setId("freeBlock");
        guesses.setId("guesses");
        guesses.setPromptText("Guesses that fit");
        guesses.setAccessibleText("Types and shapes that fill the block");
        guesses.getStyleClass().add("bar");
        guesses.valueProperty().addListener((_, _, guess) -> {
            if (guess != null) {
                dtype.setText(guess.dtype());
                shape.setText(guess.shape());
            }
        });
        HBox head = row("tool-row", Parts.label("Shared blocks", "strong"), count, Parts.space(), free);
        HBox taken = row("tool-row", Parts.label("as", "second"), dtype, shape, guesses, Parts.space(), attach);
        VBox foot = new VBox(row("form-row", name, holders), taken);
        foot.getStyleClass().add("raised");
        setTop(head);
        setCenter(table);
        setBottom(foot);
        getStyleClass().add("surface");
        model.rows().addListener((ListChangeListener<BlockRow>) _ -> counted());
        model.chosen().subscribe(this::show);
        counted();
    }

    private Button freeButton() {
        return free;
    }

    private void counted() {
        count.setText(Words.count(model.rows().size(), "block", "blocks") + ", "
                + Words.size(model.rows().stream().mapToLong(BlockRow::bytes).sum()));
    }

    private void show(@Nullable BlockRow row) {
        choosing = true;
        table.getSelectionModel().select(row);
        choosing = false;
        attach.setDisable(row == null);
        free.setDisable(row == null || !row.isOrphan());
        free.setTooltip(new Tooltip(row == null
                ? "Choose a block first."
                : row.isOrphan() ? "Gives its memory back" : "Held by " + row.holderWords() + "."));
        name.setText(row == null ? "Choose a block to attach it." : row.name());
        holders.setText(row == null ? "" : row.size() + ", " + row.holderWords());
        String block = row == null ? "" : row.name() + " " + row.bytes();
        if (row != null && !block.equals(offered)) {
            guesses.getItems().setAll(ShapeGuess.of(row.bytes()));
            guesses.getSelectionModel().selectFirst();
        }
        offered = block;
    }

    private static TextField field(String id, String prompt, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(columns);
        field.getStyleClass().addAll("data", "bar");
        return field;
    }

    private static HBox row(String style, Node... parts) {
        HBox row = new HBox(8, parts);
        row.getStyleClass().addAll(style, "bar");
        return row;
    }

    private static TableColumn<BlockRow, String> column(String title, double width, Function<BlockRow, String> text,
            boolean number) {
        TableColumn<BlockRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.getStyleClass().addAll("own-head", number ? "at-right" : "at-left");
        return column;
    }
}
