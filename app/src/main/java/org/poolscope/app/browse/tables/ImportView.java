package org.poolscope.app.browse.tables;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;

/** A text table before it is loaded: text left, columns right, what does not fit below, then where it may go. */
final class ImportView extends VBox {
    private static final double ROW = 24;
    private static final double BAD_HEIGHT = 190;
    private static final double WIDTH = 110;

    private final ImportModel model;
    private final HBox types = new HBox(8);
    private final TableView<List<String>> preview;
    private final VBox notes = new VBox();
    private final HBox ways;

    /** Hears what a person wants. */
    interface Heard {
        /** The text is to be read in another way. */
        void reread();

        /** The types are others now. */
        void retyped();

        /** More files of the same columns are to be asked for. */
        void choose();

        /** This file is not part of the table any more. */
        void remove(FileModel file);

        /** Load it into memory. */
        void load();

        /** Load it into shared memory. */
        void share();

        /** Write it to an HDF5 file, whose name is to be asked for. */
        void write();
    }

    ImportView(ImportModel model, String title, Heard heard) {
        this.model = model;
        preview = new TableView<>(model.preview());
        Label price = Parts.label("", "cell-text", "second");
        price.textProperty().bind(Bindings.createStringBinding(() -> new Price(model.bytes()).words(), model.files()));
        ways = new HBox(8, price, Parts.space(),
                button("loadMemory", "table", "Load into memory", heard::load, "primary"),
                button("loadShared", "shm", "Load into shared memory", heard::share, ""),
                button("writeHdf5", "export", "Write to HDF5…", heard::write, ""));
        ways.getStyleClass().addAll("tool-row", "bar");
        ListView<String> text = new ListView<>(model.lines());
        text.setFixedCellSize(ROW);
        text.setAccessibleText("First lines of the file");
        text.getStyleClass().addAll("preview-list", "data");
        preview.setFixedCellSize(ROW);
        preview.setAccessibleText("First rows as columns");
        preview.setId("columnsPreview");
        model.preview().addListener((ListChangeListener<List<String>>) _ -> fill());
        model.columns().addListener((ListChangeListener<ColumnModel>) _ -> types(heard));
        ScrollPane scrolled = new ScrollPane(types);
        scrolled.setFitToHeight(true);
        scrolled.setMinHeight(3 * 36.0 + 16);
        VBox right = new VBox(scrolled, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        SplitPane halves = new SplitPane(text, right);
        halves.setDividerPositions(0.4);
        VBox.setVgrow(halves, Priority.ALWAYS);
        types.getStyleClass().add("note-frame");
        getChildren().addAll(head(title), how(heard), new FilesView(model, heard::remove), halves, bad(), notes, ways);
        getStyleClass().add("surface");
    }

    /** Says above the buttons what went wrong, or nothing. */
    void tell(@Nullable Node note) {
        notes.getChildren().setAll(note == null ? List.of() : List.of(note));
    }

    /** Shows how far a load is, with a way to stop it; the buttons come back when it has ended. */
    void running(Task task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.done());
        bar.setPrefWidth(240);
        bar.setAccessibleText("Progress of: " + task.name());
        Label far = Parts.label("", "cell-text", "second");
        far.textProperty().bind(task.words());
        HBox row = new HBox(8, Parts.label(task.name()), Parts.space(), far, bar,
                button("stopLoad", "close", "Stop", task::cancel, ""));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("tool-row", "bar");
        getChildren().set(getChildren().size() - 1, row);
        task.ended().subscribe(ended -> {
            if (ended) {
                getChildren().set(getChildren().size() - 1, ways);
            }
        });
    }

    private Node head(String title) {
        ToggleButton stop = Parts.segment("Stop at the first");
        ToggleButton skip = Parts.segment("Skip them");
        stop.setOnAction(_ -> model.skipBad().set(false));
        skip.setOnAction(_ -> model.skipBad().set(true));
        model.skipBad().subscribe(skipping -> {
            stop.setSelected(!skipping);
            skip.setSelected(skipping);
        });
        SegmentedButton ways = new SegmentedButton(stop, skip);
        ways.setToggleGroup(null);
        ways.getStyleClass().add("bar");
        ways.setMinWidth(USE_PREF_SIZE);
        Label checked = Parts.label("", "cell-text", "second");
        checked.setId("checked");
        checked.textProperty().bind(model.checked());
        return row("tool-row", Parts.label(title, "strong"), checked, Parts.space(),
                Parts.label("Rows that do not fit", "second"), ways);
    }

    private Node how(Heard heard) {
        ComboBox<Separator> separator = new ComboBox<>();
        separator.getItems().setAll(Separator.values());
        separator.valueProperty().bindBidirectional(model.separator());
        separator.setAccessibleText("What parts fields");
        separator.getStyleClass().add("bar");
        model.separator().addListener((_, _, _) -> heard.reread());
        return row("tool-row", Parts.label("Separator", "second"), separator, Parts.label("Remark", "second"),
                field("remark", "What begins a remark", 4, model.comments(), heard::reread),
                Parts.label("Lines to skip", "second"),
                field("skipLines", "Lines to skip", 5, model.skip(), heard::reread), Parts.space(),
                button("addFiles", "plus", "Add files…", heard::choose, ""));
    }

    private Node bad() {
        TableView<BadLine> table = new TableView<>(model.bad());
        table.setId("badRows");
        table.setAccessibleText("Rows that do not fit");
        table.setPlaceholder(Parts.label("Rows that do not fit their columns stand here.", "second"));
        table.setPrefHeight(BAD_HEIGHT);
        table.setMinHeight(BAD_HEIGHT / 2);
        table.getColumns().add(column("File", 160, BadLine::file));
        table.getColumns().add(column("Row", 90, bad -> Long.toString(bad.row())));
        table.getColumns().add(column("Line", 90, bad -> Long.toString(bad.line())));
        table.getColumns().add(column("Column", 72, BadLine::columnWords));
        table.getColumns().add(column("Text", 160, BadLine::text));
        table.getColumns().add(column("Reason", 420, BadLine::reason));
        return table;
    }

    private void types(Heard heard) {
        types.getChildren().setAll(model.columns().stream().map(column -> {
            VBox box = new VBox(4, field("name", "Name of the column", 8, column.name(), heard::retyped),
                    field("dtype", "Type of " + column.name().get(), 8, column.dtype(), heard::retyped),
                    unit(column));
            box.setPrefWidth(WIDTH);
            return box;
        }).toList());
        fill();
    }

    private static TextField unit(ColumnModel column) {
        TextField unit = field("unit", "Unit of " + column.name().get(), 8, column.unit(), () -> {});
        unit.setPromptText("unit");
        return unit;
    }

    private void fill() {
        int count = model.preview().isEmpty() ? 0 : model.preview().getFirst().size();
        if (preview.getColumns().size() == count) {
            return;
        }
        preview.getColumns().clear();
        for (int i = 0; i < count; i++) {
            int index = i;
            TableColumn<List<String>, String> column = new TableColumn<>(Integer.toString(i));
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                    index < row.getValue().size() ? row.getValue().get(index) : ""));
            column.setPrefWidth(WIDTH);
            column.setSortable(false);
            preview.getColumns().add(column);
        }
    }

    private static TableColumn<BadLine, String> column(String title, double width, Function<BadLine, String> text) {
        TableColumn<BadLine, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.getStyleClass().addAll("own-head", "at-left");
        return column;
    }

    /** A field that takes hold when Enter is pressed or the focus leaves it. */
    private static TextField field(String id, String prompt, int columns,
            StringProperty text, Runnable changed) {
        TextField field = new TextField(text.get());
        field.setId(id);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(columns);
        field.getStyleClass().addAll("data", "bar");
        Runnable take = () -> {
            if (!field.getText().equals(text.get())) {
                text.set(field.getText());
                changed.run();
            }
        };
        field.setOnAction(_ -> take.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    private static Node button(String id, String icon, String text, Runnable pressed, String style) {
        var button = Parts.button(icon, text, pressed, "bar");
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setId(id);
        return button;
    }

    private static HBox row(String style, Node... parts) {
        HBox row = new HBox(8, parts);
        row.getStyleClass().addAll(style, "bar");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
