package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Parts;

/** One row of the form: field, operator, values, and how the values spread over the pool. */
final class ConditionView extends HBox implements FormPart {
    private static final double LEAD = 52;

    private final Heard heard;
    private final CustomTextField field = new CustomTextField();
    private final Label type = Parts.label("", "small", "third");
    private final ComboBox<FormOperator> operator = new ComboBox<>();
    private final ToggleButton not = new ToggleButton("not");
    private final ValuesView values;
    private final SpreadView spread = new SpreadView();
    private FieldSurvey survey;
    private boolean bare;
    private boolean changing;

    /** Hears what a person does in a row. */
    interface Heard {
        /** The row asks something else now. */
        void edited();

        /** The row is to go. */
        void removed(Node row);

        /** The query is to run. */
        void run();
    }

    ConditionView(String lead, FormRow.Condition condition, FieldSurvey survey, Heard heard) {
        this.heard = heard;
        this.survey = survey;
        values = new ValuesView(condition.values(), heard);
        bare = condition.bare();
        Label word = Parts.label(lead, "cell-text", "second", "form-lead");
        word.setMinWidth(LEAD);
        buildField(condition.field());
        buildOperator();
        buildNot(condition.not());
        HBox.setHgrow(spread, Priority.ALWAYS);
        getChildren().addAll(word, field, not, operator, values, spread,
                Parts.iconButton("close", "Remove this condition", () -> heard.removed(this)));
        getStyleClass().add("form-row");
        setOperators(condition.operator());
        operator.valueProperty().addListener((_, _, next) -> operated(next));
        describe();
        showValues();
    }

    @Override
    public FormRow row() {
        FormOperator chosen = chosen();
        return new FormRow.Condition(not.isSelected(), field.getText().strip(), chosen, values.taken(chosen),
                bare || chosen.isBare());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focus() {
        field.requestFocus();
    }

    @Override
    public void learn(FieldSurvey next) {
        survey = next;
        FormOperator before = chosen();
        changing = true;
        setOperators(before);
        changing = false;
        describe();
        if (!values.isFocusWithin()) {
            showValues();
        }
    }

    private void buildField(String name) {
        field.setId("field");
        field.setText(name);
        field.getStyleClass().addAll("data", "field-name");
        field.setPromptText("field");
        field.setAccessibleText("Field");
        field.setPrefWidth(200);
        field.setMinWidth(120);
        type.setMinWidth(Region.USE_PREF_SIZE);
        HBox right = new HBox(4, type, Parts.iconButton("down", "Choose a field", this::offerFields, "tight"));
        right.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(right);
        field.textProperty().addListener((_, _, text) -> renamed(text));
        field.setOnAction(_ -> heard.run());
    }

    private void buildOperator() {
        operator.setId("operator");
        operator.setAccessibleText("Operator");
        operator.setPrefWidth(112);
        operator.setMinWidth(104);
        operator.setCellFactory(_ -> new OperatorCell());
        operator.setButtonCell(new OperatorCell());
    }

    private void buildNot(boolean selected) {
        not.setMnemonicParsing(false);
        not.setSelected(selected);
        not.getStyleClass().add("not-toggle");
        not.setMinWidth(Region.USE_PREF_SIZE);
        not.setTooltip(new Tooltip("Ask for the opposite"));
        not.setAccessibleText("Not: ask for the opposite");
        not.setOnAction(_ -> heard.edited());
    }

    private FormOperator chosen() {
        return operator.getValue() == null ? FormOperator.EQUAL : operator.getValue();
    }

    private Optional<Field> known() {
        return survey.field(field.getText().strip());
    }

    private void renamed(String name) {
        bare = false;
        List<FormOperator> fitting = known().map(Field::type).orElse(FieldType.OTHER).operators();
        FormOperator before = chosen();
        changing = true;
        setOperators(fitting.contains(before) ? before : fitting.getFirst());
        changing = false;
        describe();
        showValues();
        heard.edited();
        if (!name.isBlank() && known().isEmpty() && field.isFocused()) {
            offerFields();
        }
    }

    private void operated(@Nullable FormOperator next) {
        if (!changing && next != null) {
            bare = next.isBare();
            showValues();
            heard.edited();
        }
    }

    private void setOperators(FormOperator wanted) {
        List<FormOperator> fitting = new ArrayList<>(known().map(Field::type).orElse(FieldType.OTHER).operators());
        if (!fitting.contains(wanted)) {
            fitting.addFirst(wanted);
        }
        if (!operator.getItems().equals(fitting)) {
            // The box keeps the place of what is chosen, not the choice, when its items change.
            operator.setValue(null);
            operator.getItems().setAll(fitting);
        }
        operator.setValue(wanted);
    }

    private void describe() {
        type.setText(known().map(Field::typeWords).orElse(""));
        spread.show(known());
    }

    private void showValues() {
        values.show(chosen(), field.getText(), known());
    }

    private void offerFields() {
        ChoicesView.fields(survey, field.getText(), field::setText).show(field, Side.BOTTOM, 0, 2);
    }

    private static final class OperatorCell extends ListCell<FormOperator> {
        @Override
        protected void updateItem(@Nullable FormOperator item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.word());
        }
    }
}
