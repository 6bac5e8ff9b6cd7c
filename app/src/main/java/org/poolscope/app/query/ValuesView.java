package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;
import org.poolscope.app.look.Parts;

/** The values of a condition: none, one in a field, or several as chips; the pool's own values are offered. */
final class ValuesView extends HBox {
    private final ConditionView.Heard heard;
    private final List<FormValue> values;
    private FormOperator operator = FormOperator.EQUAL;
    private Optional<Field> known = Optional.empty();
    private String name = "";

    ValuesView(List<FormValue> values, ConditionView.Heard heard) {
        this.heard = heard;
        this.values = new ArrayList<>(values);
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(216);
        setMinWidth(96);
    }

    /** The values that an operator takes. */
    List<FormValue> taken(FormOperator by) {
        return switch (by.arity()) {
            case 0 -> List.of();
            case 1 -> values.stream().limit(1).toList();
            default -> List.copyOf(values);
        };
    }

    /** Shows the fields for an operator and what is known of the field's values. */
    void show(FormOperator by, String field, Optional<Field> found) {
        operator = by;
        name = field;
        known = found;
        getChildren().clear();
        if (by.arity() == 1) {
            getChildren().add(single());
        } else if (by.arity() > 1) {
            getChildren().add(several());
        }
    }

    private FieldType type() {
        return known.map(Field::type).orElse(FieldType.OTHER);
    }

    private Node single() {
        CustomTextField value = new CustomTextField();
        value.setId("value");
        value.setText(values.isEmpty() ? "" : values.getFirst().text());
        value.getStyleClass().add("data");
        value.setAccessibleText("Value of " + name);
        value.setPromptText(type() == FieldType.TIME ? "TAI number" : "value");
        Label unit = Parts.label(known.map(ValuesView::unit).orElse(""), "small", "third");
        HBox right = new HBox(4, unit);
        if (known.filter(found -> found.spread().isEmpty() && found.kinds().distinct() > 1).isPresent()) {
            right.getChildren().add(Parts.iconButton("down", "Choose a value", () -> offer(value), "tight"));
        }
        right.setAlignment(Pos.CENTER_RIGHT);
        value.setRight(right);
        value.textProperty().addListener((_, _, text) -> {
            values.clear();
            if (!text.isBlank()) {
                values.add(FormValue.typed(text, type()));
            }
            heard.edited();
        });
        value.setOnAction(_ -> heard.run());
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }

    private static String unit(Field field) {
        return field.type() != FieldType.NUMBER ? "" : field.unit().isEmpty() ? "no unit" : field.unit();
    }

    private Node several() {
        FlowPane chips = new FlowPane(4, 4);
        chips.getStyleClass().add("chip-field");
        chips.setPrefWrapLength(180);
        for (FormValue value : values) {
            chips.getChildren().add(ChipView.removable("", value.text(), () -> {
                values.remove(value);
                show(operator, name, known);
                heard.edited();
            }));
        }
        TextField more = new TextField();
        more.setId("value");
        more.getStyleClass().addAll("data", "chip-entry");
        more.setPromptText(values.isEmpty() ? "value, Enter" : "");
        more.setAccessibleText("Another value of " + name);
        more.setPrefColumnCount(values.isEmpty() ? 12 : 4);
        more.setOnAction(_ -> {
            if (more.getText().isBlank()) {
                heard.run();
            } else {
                take(more.getText());
            }
        });
        chips.getChildren().add(more);
        if (known.filter(found -> found.kinds().distinct() > 0).isPresent()) {
            chips.getChildren().add(Parts.iconButton("down", "Choose a value", () -> offer(more), "tight"));
        }
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        return chips;
    }

    private void take(String text) {
        values.add(FormValue.typed(text, type()));
        show(operator, name, known);
        heard.edited();
    }

    private void offer(TextField at) {
        boolean many = operator.arity() > 1;
        known.ifPresent(found -> ChoicesView.values(found, text -> {
            if (many) {
                take(text);
            } else {
                at.setText(text);
            }
        }).show(at, Side.BOTTOM, 0, 2));
    }
}
