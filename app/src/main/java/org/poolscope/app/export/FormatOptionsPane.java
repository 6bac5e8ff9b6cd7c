package org.poolscope.app.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.poolscope.app.look.Parts;
import org.poolscope.storage.export.FormatOption;

/** What the chosen format leaves to the user; nothing where it leaves nothing. */
final class FormatOptionsPane extends HBox {
    private final ExportModel model;

    FormatOptionsPane(ExportModel model) {
        super(8);
        this.model = model;
        getStyleClass().addAll("tool-row", "bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        model.format().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        for (FormatOption option : model.chosenFormat().options()) {
            Label title = Parts.label(option.title(), "second");
            title.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(title, control(option));
        }
        setVisible(!getChildren().isEmpty());
    }

    private Node control(FormatOption option) {
        String now = model.choices().get().getOrDefault(option.name(), option.normal());
        if (option.choices().isEmpty()) {
            TextField field = new TextField(now);
            field.getStyleClass().addAll("data", "bar");
            field.setAccessibleText(option.title());
            field.setOnAction(_ -> model.choose(option, field.getText()));
            return field;
        }
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(option.choices());
        box.setValue(now);
        box.setAccessibleText(option.title());
        box.getStyleClass().add("bar");
        box.valueProperty().subscribe((_, value) -> model.choose(option, value));
        return box;
    }
}
