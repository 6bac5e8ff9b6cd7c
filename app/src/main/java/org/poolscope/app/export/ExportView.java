package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Parts;

/** The export tab: format, way of merging, the first rows, the losses and the file. */
final class ExportView extends VBox {
    private final ExportModel model;
    private final Label summary = Parts.label("", "cell-text", "second");
    private final ListView<String> preview = new ListView<>();
    private final VBox notes = new VBox(4);
    private final TextField file = new TextField();
    private final Button write;
    private final HBox outcome = new HBox(8);

    ExportView(ExportModel model, Runnable pressed) {
        this.model = model;
        write = Parts.button("export", "Write file", pressed, "primary", "bar");
        write.setId("writeFile");
        getStyleClass().addAll("surface", "export-view");
        file.textProperty().bindBidirectional(model.file());
        file.getStyleClass().addAll("data", "bar");
        file.setAccessibleText("File to write");
        HBox.setHgrow(file, Priority.ALWAYS);
        preview.getStyleClass().add("preview-list");
        preview.setFixedCellSize(24);
        preview.setAccessibleText("First rows of the file");
        preview.setCellFactory(_ -> new Line());
        VBox.setVgrow(preview, Priority.ALWAYS);
        notes.getStyleClass().add("export-notes");
        outcome.setAlignment(Pos.CENTER_LEFT);
        outcome.getStyleClass().add("export-notes");
        getChildren().addAll(ways(), row("File", file, write), summaryRow(), preview, notes, outcome);
    }

    /** Shows what trying it would cost; nothing is written before its losses are known. */
    void price(Node note) {
        summary.setText("");
        preview.getItems().clear();
        write.setDisable(true);
        notes.getChildren().setAll(note);
    }

    /** Shows what would be written. */
    void show(ExportPreview preview) {
        summary.setText(preview.refusal().isEmpty() ? preview.summary() : "");
        this.preview.getItems().setAll(preview.lines());
        write.setDisable(!preview.refusal().isEmpty());
        List<Node> rows = new ArrayList<>();
        if (!preview.refusal().isEmpty()) {
            rows.add(Parts.note("warn", "warn", "This cannot be written so.", preview.refusal()));
        }
        preview.losses().forEach(loss -> rows.add(Parts.note("warn", "warn", "Lost:", loss)));
        preview.leftOut().forEach(left -> rows.add(Parts.note("", "info", "Left out:", left)));
        if (rows.isEmpty()) {
            rows.add(Parts.note("ok", "check", "Nothing is lost.", "Every value can be read back exactly."));
        }
        notes.getChildren().setAll(rows);
    }

    /** Shows how the writing ended, or what stands in its way. */
    void tell(Node... words) {
        outcome.getChildren().setAll(words);
    }

    /** Turns the primary button into one that stops the writing, and back. */
    void writing(boolean on, Runnable pressed) {
        write.setText(on ? "Stop" : "Write file");
        write.setOnAction(_ -> pressed.run());
    }

    private Node ways() {
        SegmentedButton formats = segments(model.formats(), format -> format.toUpperCase(Locale.ROOT), model.format());
        SegmentedButton ways = segments(List.of(Way.values()), Way::title, model.way());
        return row("Format", formats, Parts.label("Values", "second"), ways);
    }

    /** One button a choice; the one that counts is pressed, whoever chose it. */
    private static <T> SegmentedButton segments(List<T> choices, Function<T, String> title, ObjectProperty<T> chosen) {
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("bar");
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(title.apply(choice));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                chosen.set(choice);
                button.setSelected(true);
            });
            segments.getButtons().add(button);
            chosen.subscribe(now -> {
                if (choice.equals(now)) {
                    button.setSelected(true);
                }
            });
        }
        return segments;
    }

    private Node summaryRow() {
        HBox row = new HBox(8, Parts.label("Preview", "strong"), summary);
        row.getStyleClass().add("form-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox row(String name, Node... controls) {
        Label label = Parts.label(name, "second");
        label.setMinWidth(56);
        HBox row = new HBox(8, label);
        row.getChildren().addAll(controls);
        row.getStyleClass().addAll("tool-row", "bar");
        return row;
    }

    private static final class Line extends ListCell<String> {
        Line() {
            getStyleClass().add("data");
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
