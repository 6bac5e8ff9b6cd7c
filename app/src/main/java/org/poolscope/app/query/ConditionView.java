package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.product.HistogramView;
import org.poolscope.app.look.Parts;

/** One row of the form: field, operator, values, and how the values spread over the pool. */
final class ConditionView extends HBox implements FormPart {
    private static final double LEAD = 52;

    private final Heard heard;
    private final FieldSurvey survey;
    private final CustomTextField field = new CustomTextField();
    private final Label type = Parts.label("", "small", "third");
    private final ComboBox<FormOperator> operator = new ComboBox<>();
    private final ToggleButton not = new ToggleButton("not");
    private final HBox valueBox = new HBox();
    private final HBox spreadBox = new HBox(8);
    private final List<FormValue> values;
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
        values = new ArrayList<>(condition.values());
        bare = condition.bare();
        Label word = Parts.label(lead, "cell-text", "second", "form-lead");
        word.setMinWidth(LEAD);
        field.setId("field");
        field.setText(condition.field());
        field.getStyleClass().addAll("data", "field-name");
        field.setPromptText("field");
        field.setAccessibleText("Field");
        field.setPrefWidth(216);
        field.setMinWidth(120);
        field.setRight(new HBox(4, type, Parts.iconButton("down", "Choose a field", this::offerFields, "tight")));
        ((HBox) field.getRight()).setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().addListener((_, _, name) -> renamed(name));
        field.setOnAction(_ -> heard.run());
        operator.setId("operator");
        operator.setAccessibleText("Operator");
        operator.setPrefWidth(128);
        operator.setMinWidth(104);
        operator.setCellFactory(_ -> new OperatorCell());
        operator.setButtonCell(new OperatorCell());
        not.setMnemonicParsing(false);
        not.setSelected(condition.not());
        not.getStyleClass().add("not-toggle");
        not.setMinWidth(Region.USE_PREF_SIZE);
        not.setTooltip(new Tooltip("Ask for the opposite"));
        not.setAccessibleText("Not: ask for the opposite");
        not.setOnAction(_ -> heard.edited());
        valueBox.setAlignment(Pos.CENTER_LEFT);
        valueBox.setPrefWidth(232);
        valueBox.setMinWidth(96);
        spreadBox.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(spreadBox, Priority.ALWAYS);
        getChildren().addAll(word, field, not, operator, valueBox, spreadBox,
                Parts.iconButton("close", "Remove this condition", () -> heard.removed(this)));
        getStyleClass().add("form-row");
        setOperators(condition.operator());
        operator.valueProperty().addListener((_, _, next) -> operated(next));
        describe();
        showValues();
    }

    @Override
    public FormRow row() {
        FormOperator chosen = operator.getValue() == null ? FormOperator.EQUAL : operator.getValue();
        List<FormValue> taken = switch (chosen.arity()) {
            case 0 -> List.of();
            case 1 -> values.stream().limit(1).toList();
            default -> values;
        };
        return new FormRow.Condition(not.isSelected(), field.getText().strip(), chosen, taken,
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

    private FieldType fieldType() {
        return known().map(Field::type).orElse(FieldType.OTHER);
    }

    private Optional<Field> known() {
        return survey.field(field.getText().strip());
    }

    private void renamed(String name) {
        bare = false;
        FormOperator before = operator.getValue();
        changing = true;
        boolean fits = before != null && fieldType().operators().contains(before);
        setOperators(fits ? before : fieldType().operators().getFirst());
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

    private void setOperators(FormOperator chosen) {
        List<FormOperator> fitting = new ArrayList<>(fieldType().operators());
        if (!fitting.contains(chosen)) {
            fitting.addFirst(chosen);
        }
        operator.getItems().setAll(fitting);
        operator.setValue(chosen);
    }

    private void describe() {
        type.setText(known().map(Field::typeWords).orElse(""));
        spreadBox.getChildren().clear();
        known().ifPresent(found -> {
            bars(found).ifPresent(spreadBox.getChildren()::add);
            Label words = Parts.label(found.valueWords(), "small", "second");
            words.setTooltip(new Tooltip(found.name() + ": " + found.valueWords() + ", in "
                    + org.poolscope.app.inspect.Words.count(found.kinds().having(), "product", "products")));
            spreadBox.getChildren().add(words);
        });
    }

    private static Optional<HistogramView> bars(Field field) {
        List<Long> counts = field.spread().map(spread -> spread.counts())
                .orElseGet(() -> List.copyOf(field.kinds().counts().values()));
        if (counts.size() < 2) {
            return Optional.empty();
        }
        HistogramView bars = new HistogramView(counts, 0, counts.size(), field.name() + ": " + field.valueWords());
        double width = field.spread().isPresent() ? 100 : Math.min(100, 6.0 * counts.size());
        bars.setMinSize(width, 20);
        bars.setPrefSize(width, 20);
        bars.setMaxSize(width, 20);
        return Optional.of(bars);
    }

    private void showValues() {
        valueBox.getChildren().clear();
        FormOperator chosen = operator.getValue() == null ? FormOperator.EQUAL : operator.getValue();
        if (chosen.arity() == 1) {
            valueBox.getChildren().add(single());
        } else if (chosen.arity() > 1) {
            valueBox.getChildren().add(several());
        }
    }

    private Node single() {
        CustomTextField value = new CustomTextField();
        value.setId("value");
        value.setText(values.isEmpty() ? "" : values.getFirst().text());
        value.getStyleClass().add("data");
        value.setAccessibleText("Value of " + field.getText());
        value.setPromptText(fieldType() == FieldType.TIME ? "TAI number" : "value");
        Label unit = Parts.label(known().map(found -> unit(found)).orElse(""), "small", "third");
        HBox right = new HBox(4, unit);
        if (known().isPresent() && known().get().spread().isEmpty() && known().get().kinds().distinct() > 1) {
            right.getChildren().add(Parts.iconButton("down", "Choose a value", () -> offerValues(value), "tight"));
        }
        right.setAlignment(Pos.CENTER_RIGHT);
        value.setRight(right);
        value.textProperty().addListener((_, _, text) -> {
            values.clear();
            if (!text.isBlank()) {
                values.add(FormValue.typed(text, fieldType()));
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
        chips.setPrefWrapLength(200);
        for (FormValue value : values) {
            chips.getChildren().add(ChipView.removable("", value.text(), () -> {
                values.remove(value);
                showValues();
                heard.edited();
            }));
        }
        TextField more = new TextField();
        more.setId("value");
        more.getStyleClass().addAll("data", "chip-entry");
        more.setPromptText(values.isEmpty() ? "value, Enter" : "");
        more.setAccessibleText("Another value of " + field.getText());
        more.setPrefColumnCount(values.isEmpty() ? 12 : 4);
        more.setOnAction(_ -> {
            if (more.getText().isBlank()) {
                heard.run();
            } else {
                take(more.getText());
            }
        });
        chips.getChildren().add(more);
        if (known().isPresent() && known().get().kinds().distinct() > 0) {
            chips.getChildren().add(Parts.iconButton("down", "Choose a value", () -> offerValues(more), "tight"));
        }
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        return chips;
    }

    private void take(String text) {
        values.add(FormValue.typed(text, fieldType()));
        showValues();
        heard.edited();
    }

    private void offerFields() {
        ChoicesView.fields(survey, field.getText(), field::setText).show(field, javafx.geometry.Side.BOTTOM, 0, 2);
    }

    private void offerValues(TextField at) {
        boolean many = operator.getValue() != null && operator.getValue().arity() > 1;
        known().ifPresent(found -> ChoicesView.values(found, text -> {
            if (many) {
                take(text);
            } else {
                at.setText(text);
            }
        }).show(at, javafx.geometry.Side.BOTTOM, 0, 2));
    }

    private static final class OperatorCell extends ListCell<FormOperator> {
        @Override
        protected void updateItem(@Nullable FormOperator item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.word());
        }
    }
}
