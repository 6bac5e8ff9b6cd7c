package org.poolscope.app.main;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.task.Task;
import org.poolscope.model.product.LeapSeconds;

/** The status bar: lock, source, rows and cost at the left; the newest task with its cancel and the clock at the right. */
final class StatusView extends StatusBar {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StatusModel model;
    private final ObservableList<Task> running;
    private final HBox left = row();
    private final HBox work = row();
    private final List<Label> told = new ArrayList<>();
    private final Label time = Parts.label("", "cell-text", "second");
    private final Clock clock;
    private final PauseTransition later = new PauseTransition(Duration.millis(200));
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showTime()));

    StatusView(StatusModel model, ObservableList<Task> running, Clock clock) {
        this.model = model;
        this.running = running;
        this.clock = clock;
        setId("statusBar");
        setText("");
        setFocusTraversable(false);
        setAccessibleText("Status");
        time.setGraphic(Icons.of("clock"));
        getLeftItems().add(left);
        getRightItems().addAll(work, line(), time);
        model.mode().subscribe(this::fillLeft);
        model.locked().subscribe(this::fillLeft);
        model.writing().subscribe(this::fillLeft);
        model.live().subscribe(this::fillLeft);
        model.atomic().subscribe(this::showTime);
        model.resting().subscribe(this::soon);
        model.facts().addListener((ListChangeListener<String>) _ -> tellFacts());
        running.addListener((ListChangeListener<Task>) _ -> soon());
        later.setOnFinished(_ -> fillWork());
        fillLeft();
        fillWork();
        showTime();
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    /** Lets the clock run or stand still, as in a picture. */
    void tick(boolean on) {
        if (on) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    /** What ends within 200 ms is not shown at all. */
    private void soon() {
        if (running.isEmpty()) {
            later.stop();
            fillWork();
        } else {
            later.play();
        }
    }

    private void showTime() {
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        time.setText(SECOND.format(utc) + (model.atomic().get()
                ? " (TAI " + SHORT.format(LeapSeconds.BUILT_IN.atomic(utc)) + ")"
                : ""));
    }

    /** Facts that change several times a second change in place. */
    private void tellFacts() {
        List<String> facts = model.facts();
        if (facts.size() != told.size()) {
            fillLeft();
            return;
        }
        for (int i = 0; i < facts.size(); i++) {
            told.get(i).setText(facts.get(i));
        }
    }

    private void fillLeft() {
        left.getChildren().clear();
        told.clear();
        if (model.locked().get()) {
            left.getChildren().add(Icons.of(model.writing().get() ? "unlock" : "lock"));
        }
        left.getChildren().add(Parts.label(model.mode().get(), "cell-text", model.writing().get() ? "warn" : "second"));
        boolean live = model.live().get();
        for (String fact : model.facts()) {
            left.getChildren().add(line());
            if (live) {
                left.getChildren().add(Parts.label("live", "small-strong", "ok"));
                live = false;
            }
            Label words = Parts.label(fact, "cell-text", "second");
            told.add(words);
            left.getChildren().add(words);
        }
    }

    private void fillWork() {
        work.getChildren().clear();
        if (running.isEmpty()) {
            work.getChildren().add(Parts.label(model.resting().get(), "cell-text", "second"));
            return;
        }
        Task task = running.getLast();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.done());
        bar.setPrefWidth(96);
        bar.setAccessibleText("Progress of: " + task.name());
        Label words = Parts.label("", "cell-text", "second");
        words.textProperty().bind(task.words());
        Node name = Parts.label(task.name(), "cell-text", "second");
        work.getChildren().addAll(name, words, bar,
                Parts.iconButton("close", "Stop: " + task.name(), task::cancel, "tight"));
    }

    private static HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("status-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
