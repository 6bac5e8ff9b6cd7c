package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Words;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.PlacesDrag;

/** The export tab: format, way of merging, the first rows, the losses and the file. */
final class ExportView extends VBox {
    private static final int MOST_LOSSES = 20;

    private final ExportModel model;
    private final Label summary = Parts.label("", "cell-text", "second");
    private final PreviewTable preview = new PreviewTable();
    private final FormatOptionsPane options;
    private final VBox notes = new VBox(4);
    private final TextField file = new TextField();
    private final Button write;
    private final HBox outcome = new HBox(8);

    private final ItemsView items;
    private final WaysView ways;

    /** What a person can do here. */
    interface Heard extends ItemsView.Heard {
        /** The file is to be written. */
        void write();

        /** The command that does the same is wanted. */
        void copyCommand();

        /** Values were dropped here, by their addresses. */
        void dropped(List<String> addresses);
    }

    ExportView(ExportModel model, Heard heard) {
        this.model = model;
        items = new ItemsView(heard);
        ways = new WaysView(model);
        options = new FormatOptionsPane(model);
        JoinPane join = new JoinPane(model.join());
        join.managedProperty().bind(join.visibleProperty());
        model.way().subscribe(way -> join.setVisible(way == Way.JOIN));
        PlacesDrag.onto(this, heard::dropped);
        write = Parts.button("export", "Write file", heard::write, "primary", "bar");
        write.setId("writeFile");
        getStyleClass().addAll("surface", "export-view");
        file.textProperty().bindBidirectional(model.file());
        file.getStyleClass().addAll("data", "bar");
        file.setAccessibleText("File to write");
        HBox.setHgrow(file, Priority.ALWAYS);
        VBox.setVgrow(preview, Priority.ALWAYS);
        notes.getStyleClass().add("export-notes");
        outcome.setManaged(false);
        outcome.setAlignment(Pos.CENTER_LEFT);
        outcome.getStyleClass().add("export-notes");
        Button copy = Parts.button("terminal", "Copy as command", heard::copyCommand, "bar");
        getChildren().addAll(row("File", file, copy, write), row("Format", formats()), options, outcome, items,
                head("How", Parts.label("each way is tried on the real data", "cell-text", "second")), ways, join,
                head("Preview", summary), preview, notes);
    }

    /** Shows the values before they have been looked at. */
    void showItems(List<SourceRow> rows) {
        items.show(rows);
        ways.forget();
    }

    /** Shows what came of trying each way. */
    void show(Map<Way, Trial> tried) {
        ways.show(tried);
    }

    /** Shows what trying it would cost; nothing is written before its losses are known. */
    void price(Node note) {
        summary.setText("");
        preview.show(List.of(), List.of());
        write.setDisable(true);
        notes.getChildren().setAll(note);
    }

    /** Shows what would be written. */
    void show(ExportPreview preview) {
        if (!preview.sources().isEmpty()) {
            items.show(preview.sources());
        }
        summary.setText(preview.refusal().isEmpty() ? preview.summary() : "");
        this.preview.show(preview.columns(), preview.rows());
        write.setDisable(!preview.refusal().isEmpty());
        List<Node> rows = new ArrayList<>();
        if (!preview.refusal().isEmpty()) {
            rows.add(Parts.note("warn", "warn", "This cannot be written so.", preview.refusal()));
        }
        preview.losses().stream().limit(MOST_LOSSES)
                .forEach(loss -> rows.add(Parts.note("warn", "warn", loss.what() + ".", loss.worst())));
        int more = preview.losses().size() - MOST_LOSSES;
        if (more > 0) {
            rows.add(Parts.note("warn", "warn", "And more.", Words.count(more, "other loss", "other losses")
                    + "; poolscope export --dry-run lists them all."));
        }
        preview.leftOut().forEach(left -> rows.add(Parts.note("", "info", "Left out:", left)));
        if (rows.isEmpty()) {
            rows.add(Parts.note("ok", "check", "Nothing is lost.", "Every value can be read back exactly."));
        }
        notes.getChildren().setAll(rows);
    }

    /** Shows how the writing ended, or what stands in its way. */
    void tell(Node... words) {
        outcome.getChildren().setAll(words);
        outcome.setManaged(words.length > 0);
    }

    /** Turns the primary button into one that stops the writing, and back. */
    void writing(boolean on, Runnable pressed) {
        write.setText(on ? "Stop" : "Write file");
        write.setOnAction(_ -> pressed.run());
    }

    /** One button a format; the one that counts is pressed, whoever chose it. */
    private Node formats() {
        FlowPane all = new FlowPane(4, 4);
        all.setAlignment(Pos.CENTER_LEFT);
        for (String format : model.formats()) {
            ToggleButton button = new ToggleButton(format.toUpperCase(Locale.ROOT));
            button.getStyleClass().add("bar");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                model.format().set(format);
                button.setSelected(true);
            });
            model.format().subscribe(now -> button.setSelected(format.equals(now)));
            all.getChildren().add(button);
        }
        HBox.setHgrow(all, Priority.ALWAYS);
        return all;
    }

    private static HBox head(String title, Label told) {
        HBox row = new HBox(8, Parts.label(title, "strong"), told);
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
}
