package org.poolscope.app.query;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows of a form or of one of its groups, one below the other. */
final class RowsView extends VBox implements ConditionView.Heard {
    private final ConditionView.Heard heard;
    private final List<FormPart> parts = new ArrayList<>();
    private FieldSurvey survey = FieldSurvey.NONE;
    private boolean all = true;
    private boolean inGroup;

    /** {@code heard} is told of each change. */
    RowsView(ConditionView.Heard heard) {
        this.heard = heard;
    }

    /** Shows rows; in a group the first has no {@code where} before it. */
    void show(List<FormRow> rows, boolean allOf, boolean within, FieldSurvey fields) {
        survey = fields;
        all = allOf;
        inGroup = within;
        parts.clear();
        rows.forEach(row -> parts.add(part(row)));
        getChildren().setAll(parts.stream().map(FormPart::node).toList());
    }

    /** Tells the rows more of the fields. */
    void learn(FieldSurvey fields) {
        survey = fields;
        parts.forEach(part -> part.learn(fields));
    }

    /** The rows as they are now. */
    List<FormRow> rows() {
        return parts.stream().map(FormPart::row).toList();
    }

    /** Adds a row and gives it the focus. */
    void add(FormRow row) {
        FormPart part = part(row);
        parts.add(part);
        getChildren().add(part.node());
        part.focus();
        heard.edited();
    }

    @Override
    public void edited() {
        heard.edited();
    }

    @Override
    public void removed(Node row) {
        parts.removeIf(part -> part.node().equals(row));
        List<FormRow> left = rows();
        show(left, all, inGroup, survey);
        heard.edited();
    }

    @Override
    public void run() {
        heard.run();
    }

    @Nullable
    FormPart last() {
        return parts.isEmpty() ? null : parts.getLast();
    }

    private FormPart part(FormRow row) {
        String lead = parts.isEmpty() ? inGroup ? "" : "where" : all ? "and" : "or";
        return switch (row) {
            case FormRow.Condition condition -> new ConditionView(lead, condition, survey, this);
            case FormRow.Group group -> new GroupView(lead, group, survey, this);
            case FormRow.Written written -> new WrittenView(lead, written.text(), this);
        };
    }
}
