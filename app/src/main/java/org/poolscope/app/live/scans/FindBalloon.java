package org.poolscope.app.live.scans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.poolscope.app.look.Balloons;
import org.poolscope.app.look.Parts;

/** Asks in a balloon by which of its fields a scan is to be found. */
final class FindBalloon {
    private static final List<String> FIELDS = List.of("name", "number", "session", "proposal", "collection", "dataset",
            "path");

    private FindBalloon() {}

    /** Asks beside {@code at}; {@code found} hears the text of a filter. */
    static void ask(Node at, Consumer<String> found) {
        Map<String, TextField> fields = new LinkedHashMap<>();
        GridPane rows = new GridPane(12, 8);
        PopOver balloon = Balloons.of("Find a scan");
        Button find = Parts.button("search", "Find scans", () -> {
            balloon.hide();
            Map<String, String> wanted = new LinkedHashMap<>();
            fields.forEach((name, field) -> wanted.put(name, field.getText()));
            found.accept(ScanQuery.text(wanted));
        }, "primary", "bar");
        find.setId("findScans");
        for (String name : FIELDS) {
            TextField field = new TextField();
            field.setId("find-" + name);
            field.setPromptText(name.equals("number") ? "57" : "* stands for anything");
            field.setAccessibleText(name + ", * stands for anything");
            field.setPrefColumnCount(20);
            field.setOnAction(_ -> find.fire());
            Label label = Parts.label(name, "cell-text", "second");
            label.setLabelFor(field);
            rows.addRow(fields.size(), label, field);
            fields.put(name, field);
        }
        HBox buttons = new HBox(8, Parts.space(), Parts.button("", "Cancel", balloon::hide, "bar"), find);
        Balloons.show(balloon, new VBox(12, Parts.label("Find a scan", "strong"), rows, buttons), at);
        fields.values().stream().findFirst().ifPresent(TextField::requestFocus);
    }
}
