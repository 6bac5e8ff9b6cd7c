package org.poolscope.app.browse.products;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.poolscope.app.look.Balloons;
import org.poolscope.app.look.Parts;

/** Asks for a name in a balloon beside something. */
final class NameBalloon {
    private NameBalloon() {}

    /** Asks beside {@code at}; {@code named} hears the name, which is never blank. */
    static void ask(Node at, String title, String prompt, String first, String verb, Consumer<String> named) {
        TextField field = new TextField(first);
        field.setId("nameField");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(24);
        PopOver balloon = Balloons.of(title);
        Button keep = Parts.button("star", verb, () -> {
            balloon.hide();
            named.accept(field.getText().strip());
        }, "primary", "bar");
        keep.setId("nameButton");
        keep.disableProperty().bind(field.textProperty().map(String::isBlank));
        field.setOnAction(_ -> keep.fire());
        HBox buttons = new HBox(8, Parts.space(), Parts.button("", "Cancel", balloon::hide, "bar"), keep);
        VBox box = new VBox(12, Parts.label(title, "strong"), field, buttons);
        Balloons.show(balloon, box, at);
        field.requestFocus();
        field.selectAll();
    }
}
