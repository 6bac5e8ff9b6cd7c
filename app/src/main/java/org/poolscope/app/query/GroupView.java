package org.poolscope.app.query;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Parts;

/** Rows of which any, or all, must hold, in a frame of their own. */
final class GroupView extends VBox implements FormPart {
    private static final double LEAD = 52;

    private final RowsView rows;
    private final ToggleButton any = Parts.segment("any of");
    private final ToggleButton all = Parts.segment("all of");
    private final ToggleButton not = new ToggleButton("not");
    private FieldSurvey survey;

    GroupView(String lead, FormRow.Group group, FieldSurvey survey, ConditionView.Heard heard) {
        this.survey = survey;
        rows = new RowsView(heard);
        Label word = Parts.label(lead, "cell-text", "second", "form-lead");
        word.setMinWidth(LEAD);
        SegmentedButton ways = new SegmentedButton(any, all);
        ways.getStyleClass().add("bar");
        ways.setMinWidth(Region.USE_PREF_SIZE);
        (group.all() ? all : any).setSelected(true);
        any.setOnAction(_ -> turn(any, heard));
        all.setOnAction(_ -> turn(all, heard));
        not.setSelected(group.not());
        not.getStyleClass().addAll("not-toggle", "bar");
        not.setMinWidth(Region.USE_PREF_SIZE);
        not.setAccessibleText("Not: ask for the opposite of this group");
        not.setOnAction(_ -> heard.edited());
        HBox head = new HBox(8, word, not, ways, Parts.label("these hold", "cell-text", "second"),
                Parts.link("+ Condition", () -> rows.add(FormRow.Condition.of("", FormOperator.EQUAL))), Parts.space(),
                Parts.iconButton("close", "Remove this group", () -> heard.removed(this)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-row");
        VBox frame = new VBox(rows);
        frame.getStyleClass().add("form-group");
        getChildren().addAll(head, frame);
        rows.show(group.rows(), group.all(), true, survey);
    }

    @Override
    public FormRow row() {
        return new FormRow.Group(not.isSelected(), all.isSelected(), rows.rows());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void learn(FieldSurvey next) {
        survey = next;
        rows.learn(next);
    }

    @Override
    public void focus() {
        FormPart last = rows.last();
        if (last != null) {
            last.focus();
        }
    }

    private void turn(ToggleButton pressed, ConditionView.Heard heard) {
        pressed.setSelected(true);
        rows.show(rows.rows(), all.isSelected(), true, survey);
        heard.edited();
    }
}
