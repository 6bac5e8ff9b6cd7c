package org.poolscope.app.query;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The query form: where it looks, its rows, what can be done with it, and the same as text. */
final class FormView extends VBox implements ConditionView.Heard {
    private static final double MOST = 260;

    private final RowsView rows = new RowsView(this);
    private final ScopeView scope;
    private final TextBarView text;
    private final Button run = Parts.button("play", "Run", this::run, "primary", "bar");
    private final Heard heard;
    private Form shown = Form.EMPTY;
    private boolean running;

    /** Hears what a person does here. */
    interface Heard extends ScopeView.Heard, TextBarView.Heard {
        /** The form asks something else now. */
        void edited(Form form);

        /** The running query is to stop. */
        void stop();

        /** The query is to be kept under a name. */
        void save();
    }

    FormView(QueryModel model, Heard heard) {
        this.heard = heard;
        scope = new ScopeView(model, heard);
        text = new TextBarView(heard);
        run.setId("runButton");
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxHeight(MOST);
        pane.setMinHeight(0);
        rows.heightProperty().subscribe(height -> pane.setPrefHeight(Math.min(MOST, height.doubleValue())));
        HBox tools = new HBox(16, Parts.link("+ Condition", this::addCondition),
                Parts.link("+ Group (any of)", this::addGroup), Parts.space(),
                Parts.button("star", "Save query", heard::save, "bar"), run);
        tools.getChildren().stream().filter(Button.class::isInstance).limit(2)
                .forEach(link -> link.getStyleClass().add("strong"));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().addAll("form-row", "form-tools");
        getChildren().addAll(scope, pane, tools, text);
        getStyleClass().addAll("surface", "query-form");
    }

    /** Shows a form anew. */
    void show(Form form, FieldSurvey survey) {
        shown = form;
        rows.show(form.rows(), form.all(), false, survey);
    }

    /** Shows the text and its verdict; Run is off while it is not valid. */
    void show(String where, String problem) {
        text.show(where, problem);
        run.setDisable(!problem.isEmpty() && !running);
    }

    /** Other pools are open now, which may change what those it looks in are called. */
    void poolsChanged() {
        scope.showPools();
    }

    /** While a query runs, its button stops it. */
    void running(boolean now) {
        running = now;
        run.setText(now ? "Stop" : "Run");
        run.setGraphic(Icons.of(now ? "close" : "play"));
        run.setAccessibleText(now ? "Stop (Esc)" : "Run (Ctrl+Enter)");
        run.setDisable(false);
    }

    /** More is known of the fields now. */
    void learn(FieldSurvey survey) {
        rows.learn(survey);
    }

    void classes(List<String> names, String chosen) {
        scope.classes(names, chosen);
    }

    /** Adds an empty condition. */
    void addCondition() {
        rows.add(FormRow.Condition.of("", FormOperator.EQUAL));
    }

    void editText() {
        text.edit();
    }

    @Override
    public void edited() {
        shown = new Form(shown.all(), rows.rows());
        heard.edited(shown);
    }

    @Override
    public void removed(Node row) {
        edited();
    }

    @Override
    public void run() {
        if (running) {
            heard.stop();
        } else {
            heard.run();
        }
    }

    private void addGroup() {
        rows.add(new FormRow.Group(false, false, List.of(FormRow.Condition.of("", FormOperator.EQUAL))));
    }
}
