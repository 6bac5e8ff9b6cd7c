package org.poolscope.app.live;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.ModesView;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.PlotOverview;

/** A scan on screen: tools, legend and pill, chart, overview, below them the newest images and the cursors. */
final class ScanView extends BorderPane {
    /** Where the edge between chart and pictures is at first, see the design pictures. */
    private static final double CHART = 0.655;
    private static final double PICTURE = 0.48;
    private static final double ALL_PICTURES = 0.57;

    private final Plot plot = new Plot();
    private final PlotOverview overview = new PlotOverview(plot);
    private final CursorsView cursors = new CursorsView();
    private final ToggleButton log = new ToggleButton("Log");
    private final MenuButton axis = new MenuButton("X: index");
    private final Button ghost;
    private final Button pause;
    private final Button follow;
    private final Button pill;
    private final VBox notes = new VBox();
    private final StackPane chart = new StackPane(plot);
    private final SplitPane pictures = new SplitPane(cursors);
    private final Label pauseText = Parts.label("Pause");

    /** Hears what a person does here. */
    interface Heard {
        /** The newest point is wanted. */
        void follow();

        /** Drawing is to stop or go on. */
        void pause();
    }

    ScanView(Heard heard) {
        plot.setId("liveChart");
        PlotKey.declarePlot(chart);
        ghost = Parts.button("eye", "Keep a ghost", plot::keepGhosts, "bar");
        ghost.setTooltip(new Tooltip("Keeps the curves as they are now, faintly, behind what comes (G)"));
        pause = keyed("pause", pauseText, "Space", heard::pause);
        follow = keyed("follow", Parts.label("Follow", "accent"), "F", heard::follow);
        follow.getStyleClass().add("accent");
        pill = Parts.button("follow", "", heard::follow, "live-pill");
        pill.setContentDisplay(ContentDisplay.RIGHT);
        pill.setId("livePill");
        pill.setVisible(false);
        setTop(new VBox(tools(), legend(), notes));
        VBox middle = new VBox(chart, overview);
        VBox.setVgrow(chart, Priority.ALWAYS);
        middle.getStyleClass().add("surface");
        pictures.setOrientation(Orientation.HORIZONTAL);
        BorderPane upper = new BorderPane(middle);
        upper.setTop(getTop());
        SplitPane halves = new SplitPane(upper, pictures);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(CHART);
        setTop(null);
        setCenter(halves);
        getStyleClass().addAll("surface", "scan-view");
    }

    Plot plot() {
        return plot;
    }

    PlotOverview overview() {
        return overview;
    }

    CursorsView cursors() {
        return cursors;
    }

    MenuButton axis() {
        return axis;
    }

    /** Where the chart stands, or what is in its place. */
    StackPane chartPlace() {
        return chart;
    }

    /** Puts something in place of the chart, or the chart again. */
    void inPlace(Optional<Node> other) {
        chart.getChildren().setAll(other.orElse(plot));
    }

    /** Whether the chart is to be seen. */
    boolean isChart() {
        return chart.getChildren().contains(plot);
    }

    /** Shows what the pill says; nothing for an empty text. */
    void pill(String text) {
        pill.setText(text);
        pill.setVisible(!text.isEmpty());
        pill.setAccessibleText(text.isEmpty() ? "Follow" : text + ": follow the newest");
    }

    /** Shows whether drawing stands still. */
    void paused(boolean on) {
        pauseText.setText(on ? "Go on" : "Pause");
        pause.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("held"), on);
    }

    /** Shows whether the newest point is followed. */
    void following(boolean on) {
        follow.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("held"), on);
    }

    /** The notes above the chart, in this order. */
    void notes(List<Node> shown) {
        notes.getChildren().setAll(shown.stream().<Node>map(note -> {
            VBox frame = new VBox(note);
            frame.getStyleClass().add("note-frame");
            return frame;
        }).toList());
    }

    /** The pictures beside the cursors, in this order. */
    void pictures(List<PicturePane> shown) {
        pictures.getItems().setAll(shown);
        pictures.getItems().add(cursors);
        double[] places = new double[shown.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (i + 1) * (shown.size() == 1 ? PICTURE : ALL_PICTURES / shown.size());
        }
        pictures.setDividerPositions(places);
    }

    private Node tools() {
        log.getStyleClass().add("bar");
        log.setTooltip(new Tooltip("Logarithmic Y (L)"));
        log.setOnAction(_ -> plot.setLog(plot.viewport().logX(), log.isSelected()));
        plot.viewportProperty().subscribe(view -> log.setSelected(view.logY()));
        log.setMinWidth(Region.USE_PREF_SIZE);
        axis.getStyleClass().add("bar");
        axis.setMnemonicParsing(false);
        axis.setMaxWidth(184);
        axis.setId("liveAxis");
        HBox tools = new HBox(new ModesView(plot), Parts.iconButton("fit", "Fit all (0)", plot::fit, "boxed"), log,
                axis, ghost, Parts.space(), pause, follow);
        tools.getStyleClass().addAll("tool-row", "bar", "plot-head");
        return tools;
    }

    private Node legend() {
        Label newest = Parts.label("newest", "cell-text", "second");
        newest.setMinWidth(Region.USE_PREF_SIZE);
        Node entries = plot.legend();
        if (entries instanceof FlowPane flow) {
            flow.widthProperty().subscribe(width -> flow.setPrefWrapLength(Math.max(1, width.doubleValue())));
        }
        HBox.setHgrow(entries, Priority.ALWAYS);
        HBox row = new HBox(4, newest, entries, pill);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("legend-row");
        return row;
    }

    private static Button keyed(String icon, Label text, String key, Runnable pressed) {
        Button button = Parts.button("", "", pressed, "bar");
        HBox face = new HBox(8, Icons.of(icon), text, Parts.keyCap(key));
        face.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(face);
        button.accessibleTextProperty().bind(text.textProperty().map(words -> words + " (" + key + ")"));
        return button;
    }

    /** {@code 12 340 points}. */
    static String points(long count) {
        return Counts.grouped(count) + (count == 1 ? " point" : " points");
    }
}
