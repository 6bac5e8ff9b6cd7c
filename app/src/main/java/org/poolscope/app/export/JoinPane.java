package org.poolscope.app.export;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.poolscope.storage.export.merge.JoinRequest;

/** The choices of a join: key, whose rows, which row answers, how far, and what fills the gaps. */
final class JoinPane extends HBox {
    private static final int SHORT = 7;
    private static final String INVALID = "invalid";

    private final TextField fill;

    JoinPane(JoinModel model) {
        super(8);
        TextField tolerance = text(model.tolerance(), "How far a row may lie from a key");
        model.tolerance().subscribe(_ -> {
            tolerance.getStyleClass().remove(INVALID);
            if (!model.isToleranceRead()) {
                tolerance.getStyleClass().add(INVALID);
            }
        });
        fill = text(model.fill(), "What fills gaps: nothing, nan, last or a value");
        getStyleClass().addAll("form-row", "bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ExportParts.word("On"), text(model.on(), "Key of the join, such as time"),
                ExportParts.word("Rows"),
                choice(model.how(), JoinRequest.How.values(), "Whose rows are written"), ExportParts.word("Match"),
                choice(model.match(), JoinRequest.Match.values(), "Which row answers a key"),
                ExportParts.word("Within"),
                tolerance, ExportParts.word("Fill"), fill);
    }

    /** Lets a person say what fills the gaps. */
    void askFill() {
        fill.requestFocus();
        fill.selectAll();
    }

    /** A text counts once it is finished: with Enter, or when the field is left. */
    private static TextField text(StringProperty model, String explained) {
        TextField field = new TextField();
        field.getStyleClass().addAll("data", "bar");
        field.setAccessibleText(explained);
        field.setPrefColumnCount(SHORT);
        model.subscribe(field::setText);
        field.setOnAction(_ -> model.set(field.getText()));
        field.focusedProperty().subscribe(has -> {
            if (!has) {
                model.set(field.getText());
            }
        });
        return field;
    }

    private static <T extends Enum<T>> Node choice(ObjectProperty<T> model, T[] choices, String explained) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(choices);
        box.setAccessibleText(explained);
        box.getStyleClass().add("bar");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : choice.name().toLowerCase(Locale.ROOT);
            }

            @Override
            public T fromString(String text) {
                return Enum.valueOf(choices[0].getDeclaringClass(), text.toUpperCase(Locale.ROOT));
            }
        });
        box.valueProperty().bindBidirectional(model);
        return box;
    }
}
