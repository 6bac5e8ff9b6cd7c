package org.poolscope.app.main;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;

/** Every task that runs now, oldest first, with how far it is and a way to stop it. */
final class TasksView extends VBox {
    private final ObservableList<Task> running;

    TasksView(ObservableList<Task> running) {
        this.running = running;
        getStyleClass().addAll("tasks", "surface");
        running.addListener((ListChangeListener<Task>) _ -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(running.stream().map(TasksView::row).toList());
        if (running.isEmpty()) {
            getChildren().add(Parts.empty("check", "Nothing is running."));
        }
    }

    private static HBox row(Task task) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.done());
        bar.setAccessibleText("Progress of: " + task.name());
        Label words = Parts.label("", "cell-text", "second");
        words.textProperty().bind(task.words());
        HBox row = new HBox(Parts.label(task.name()), Parts.space(), words, bar,
                Parts.iconButton("close", "Stop: " + task.name(), task::cancel, "tight"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("keys-row");
        return row;
    }
}
