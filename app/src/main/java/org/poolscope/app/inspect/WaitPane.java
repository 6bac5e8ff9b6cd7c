package org.poolscope.app.inspect;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;

/** What a place shows while it waits: nothing for 200 ms, then what is read, how far, and how to stop it. */
public final class WaitPane extends VBox {
    private static final Duration QUICK = Duration.millis(200);

    /** For a task; {@code what} says what it reads. */
    public WaitPane(String what, Task task) {
        super(8);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.done());
        bar.setPrefWidth(240);
        bar.setAccessibleText("Progress of: " + what);
        Label words = Parts.label("", "cell-text", "second");
        words.textProperty().bind(task.words().map(far -> far.isEmpty() ? "" : "reading " + far));
        getChildren().addAll(Parts.label(what, "strong"), bar, words,
                Parts.button("close", "Stop", task::cancel, "bar"), Parts.label("or press Esc", "small", "third"));
        setAlignment(Pos.CENTER);
        getStyleClass().add("surface");
        setVisible(false);
        PauseTransition pause = new PauseTransition(QUICK);
        pause.setOnFinished(_ -> setVisible(!task.ended().get()));
        pause.play();
    }
}
