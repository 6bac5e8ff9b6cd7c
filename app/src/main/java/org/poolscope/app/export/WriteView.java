package org.poolscope.app.export;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;

/** What is written and how, beside the export tab: file, format and its options, what does the same, and how it ended. */
final class WriteView extends VBox {
    private static final int GAP = 8;

    private final TextField file = new TextField();
    private final VBox rules = new VBox(2);
    private final Label size = Parts.wrapped("", "cell-text", "second");
    private final Button write;
    private final VBox outcome = new VBox(GAP);

    /** What a person can do here. */
    interface Heard extends SameView.Heard {
        /** The file is to be written. */
        void write();

        /** A place for the file is wanted. */
        void chooseFile();
    }

    WriteView(ExportModel model, Heard heard) {
        getStyleClass().addAll("details", "write-view");
        Label title = Parts.label("Write", "title");
        title.setGraphic(Icons.of("export"));
        file.textProperty().bindBidirectional(model.file());
        file.getStyleClass().addAll("data", "bar");
        file.setAccessibleText("File to write");
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox place = new HBox(4, file, Parts.iconButton("folder", "Choose where to write", heard::chooseFile, "boxed"));
        place.setAlignment(Pos.CENTER_LEFT);
        write = Parts.button("", "Write file", heard::write, "primary");
        write.setId("writeFile");
        write.setMaxWidth(Double.MAX_VALUE);
        outcome.setId("exportOutcome");
        outcome.managedProperty().bind(outcome.visibleProperty());
        tell(List.of());
        VBox done = new VBox(4, FactsView.head("What is done"), rules);
        done.managedProperty().bind(done.visibleProperty());
        done.visibleProperty().bind(Bindings.isNotEmpty(rules.getChildren()));
        getChildren().setAll(title, new VBox(4, Parts.label("File", "cell-text", "second"), place),
                new VBox(4, Parts.label("Format", "cell-text", "second"), formats(model),
                        new FormatOptionsPane(model), units(model)),
                done, new SameView(model, heard), size, write, outcome);
    }

    /** Says what is done, a sentence each. */
    void show(ExportPreview preview, String room) {
        rules.getChildren().setAll(preview.rules().stream()
                .map(rule -> Parts.wrapped(rule, "cell-text", "second")).toList());
        size.setText(room);
        write.setDisable(!preview.refusal().isEmpty());
    }

    /** Lets nothing be written before its losses are known. */
    void wait(String why) {
        size.setText(why);
        write.setDisable(true);
    }

    /** Shows how the writing ended, or what stands in its way. */
    void tell(List<Node> words) {
        outcome.getChildren().setAll(words);
        outcome.setVisible(!words.isEmpty());
    }

    /** Shows the writing while it goes on. */
    void writing(Task task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.done());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of: " + task.name());
        Label words = Parts.label("", "small", "third");
        words.textProperty().bind(task.words());
        Label name = Parts.label(task.name(), "cell-text");
        name.setMinWidth(0);
        HBox head = new HBox(GAP, name, Parts.space(), Parts.button("", "Stop", task::cancel, "bar"));
        head.setAlignment(Pos.CENTER_LEFT);
        write.setDisable(true);
        tell(List.of(head, bar, words));
    }

    /** Lets the next file be written. */
    void written() {
        write.setDisable(false);
        tell(List.of());
    }

    /** One button a format; the one that counts is pressed, whoever chose it. */
    private static Node formats(ExportModel model) {
        FlowPane all = new FlowPane(4, 4);
        all.getStyleClass().add("format-buttons");
        for (String format : model.formats()) {
            ToggleButton button = Parts.segment(FormatName.of(format));
            button.getStyleClass().add("bar");
            button.setOnAction(_ -> {
                model.format().set(format);
                button.setSelected(true);
            });
            model.format().subscribe(now -> button.setSelected(format.equals(now)));
            all.getChildren().add(button);
        }
        return all;
    }

    private static Node units(ExportModel model) {
        TextField field = new TextField(model.units().get());
        field.getStyleClass().addAll("data", "bar");
        field.setPromptText("as they are");
        field.setAccessibleText("Units to convert to: keV, energy=keV, or first for one a column; empty for none");
        field.setTooltip(new Tooltip(
                "keV converts what can be, energy=keV one column, first gives each column the unit it has first"));
        field.setOnAction(_ -> model.units().set(field.getText()));
        field.focusedProperty().subscribe(has -> {
            if (!has) {
                model.units().set(field.getText());
            }
        });
        model.units().subscribe(field::setText);
        return ExportParts.field("Convert units", field);
    }
}
