package org.poolscope.app.export;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.poolscope.storage.export.FormatOption;

/** What the chosen format leaves to the user, a row each; nothing where it leaves nothing. */
final class FormatOptionsPane extends VBox {
    private final ExportModel model;
    private Map<String, String> shown = Map.of();

    FormatOptionsPane(ExportModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.choices().subscribe(this::show);
    }

    private void show(Map<String, String> choices) {
        if (!choices.equals(shown)) {
            shown = choices;
            getChildren().setAll(model.chosenFormat().options().stream()
                    .map(option -> ExportParts.field(option.title(), control(option))).toList());
            setVisible(!getChildren().isEmpty());
        }
    }

    private void choose(FormatOption option, String value) {
        Map<String, String> next = new LinkedHashMap<>(shown);
        next.put(option.name(), value);
        shown = Map.copyOf(next);
        model.choose(option, value);
    }

    private Node control(FormatOption option) {
        String now = shown.getOrDefault(option.name(), option.normal());
        if (option.choices().isEmpty()) {
            TextField field = new TextField(now);
            field.getStyleClass().addAll("data", "bar");
            field.setAccessibleText(option.title());
            field.setOnAction(_ -> choose(option, field.getText()));
            return field;
        }
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(option.choices());
        box.setValue(now);
        box.setAccessibleText(option.title());
        box.getStyleClass().add("bar");
        box.setOnAction(_ -> choose(option, box.getValue()));
        return box;
    }
}
