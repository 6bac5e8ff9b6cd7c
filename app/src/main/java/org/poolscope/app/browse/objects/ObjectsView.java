package org.poolscope.app.browse.objects;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.PlotPane;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;

/** The tab of a store: tools, the table of things, what is selected as a plot, and the pages. */
final class ObjectsView extends VBox {
    private static final double TABLE_SHARE = 0.58;

    private final ToggleButton pause = new ToggleButton("Pause");
    private final ToggleButton watch = new ToggleButton("Watch");
    private final Label counts = Parts.label("", "cell-text", "second");
    private final Label held = Parts.wrapped("");
    private final Button unlock;
    private final PlotPane plot = new PlotPane();
    private final SplitPane split;
    private final PagesView pages;

    /** Hears what a person wants. */
    interface Heard {
        /** What is shown stands still, or goes on. */
        void paused(boolean on);

        /** What is selected is to be watched, or no more. */
        void watch();

        /** Writing is to be unlocked, or locked again. */
        void unlock();

        /** Every page is to be checked. */
        void verify();
    }

    ObjectsView(Node table, Heard heard) {
        pause.setGraphic(Icons.of("pause"));
        pause.setOnAction(_ -> heard.paused(pause.isSelected()));
        pause.setMinWidth(USE_PREF_SIZE);
        watch.setGraphic(Icons.of("eye"));
        watch.setOnAction(_ -> heard.watch());
        watch.setMinWidth(USE_PREF_SIZE);
        watch.setTooltip(new Tooltip("Keeps what is selected in sight under Watched (Ctrl+M)"));
        watch.setId("watch");
        unlock = Parts.button("lock", "Unlock writing…", heard::unlock);
        unlock.setId("unlock");
        HBox tools = new HBox(watch, pause, counts, Parts.space(), unlock);
        tools.getStyleClass().addAll("tool-row", "bar");
        tools.setAlignment(Pos.CENTER_LEFT);
        split = new SplitPane(table);
        split.setOrientation(Orientation.VERTICAL);
        pages = new PagesView(heard::verify);
        VBox.setVgrow(split, Priority.ALWAYS);
        held.setId("heldNote");
        held.getStyleClass().addAll("note", "warn");
        held.setGraphic(Icons.of("lock"));
        held.setMaxWidth(Double.MAX_VALUE);
        held.managedProperty().bind(held.visibleProperty());
        held.setVisible(false);
        getChildren().addAll(tools, held, split, pages);
        getStyleClass().add("surface");
    }

    /** How many things have changed in the last second. */
    void counts(String words) {
        counts.setText(words);
    }

    /** Says who holds the lock; nothing for an empty sentence. */
    void held(String sentence) {
        held.setText(sentence);
        held.setVisible(!sentence.isEmpty());
    }

    /** Whether writing is unlocked. */
    void unlocked(boolean on) {
        unlock.setText(on ? "Lock writing" : "Unlock writing…");
        unlock.setGraphic(Icons.of(on ? "unlock" : "lock"));
    }

    /** Whether what is selected is watched. */
    void watched(boolean on) {
        watch.setSelected(on);
    }

    /** Whether what is shown stands still. */
    void paused(boolean on) {
        pause.setSelected(on);
    }

    /** Shows the plot, or takes it away. */
    void plotted(boolean on) {
        boolean there = split.getItems().contains(plot);
        if (on && !there) {
            split.getItems().add(plot);
            split.setDividerPositions(TABLE_SHARE);
        } else if (!on && there) {
            split.getItems().remove(plot);
        }
    }

    PlotPane plot() {
        return plot;
    }

    PagesView pages() {
        return pages;
    }
}
