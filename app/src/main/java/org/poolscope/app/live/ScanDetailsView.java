package org.poolscope.app.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.inspect.FactsGroup;
import org.poolscope.app.inspect.FactsView;
import org.poolscope.app.live.scans.ScanFacts;
import org.poolscope.app.live.scans.ScanRow;
import org.poolscope.app.look.Icons;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Counts;

/** The inspector's page of a scan: state, progress by its own counts, what it says of itself, its newest point. */
final class ScanDetailsView extends VBox {
    private final Label name = Parts.label("", "title");
    private final Tooltip key = new Tooltip();
    private final Label badge = Parts.badge("", "");
    private final Label when = Parts.label("", "small", "second");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label counts = Parts.label("", "code");
    private final HBox progress = new HBox(12, bar, counts);
    private final FactsGroup scan = new FactsGroup("Scan");
    private final FactsGroup newest = new FactsGroup("Newest point");
    private final FactsGroup server = new FactsGroup("Server");
    private final VBox store = new VBox();
    private final Label python = Parts.wrapped("", "code");
    private String tone = "";

    /** Hears what a person wants to take along. */
    interface Heard {
        /** The values that the chart shows, as a table. */
        void valuesInView();

        /** The lines of Python. */
        void copyPython();
    }

    ScanDetailsView(Heard heard) {
        getStyleClass().add("details");
        name.setGraphic(Icons.of("scan"));
        name.setMinWidth(0);
        name.setTooltip(key);
        HBox state = new HBox(10, badge, when);
        state.setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("details-place");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Points of the scan");
        HBox.setHgrow(bar, Priority.ALWAYS);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        progress.setAlignment(Pos.CENTER_LEFT);
        Button values = Parts.button("copy", "Values in view", heard::valuesInView);
        Button code = Parts.button("python", "Python", heard::copyPython);
        code.setAccessibleText("Copy as Python");
        FlowPane buttons = new FlowPane(8, 8, values, code);
        buttons.getStyleClass().add("bar");
        VBox block = new VBox(python);
        block.getStyleClass().add("code-block");
        VBox along = new VBox(8, FactsView.head("Take it along"), block, buttons);
        store.managedProperty().bind(Bindings.isNotEmpty(store.getChildren()));
        List.of(scan, newest, server).forEach(group -> tell(group, List.of()));
        getChildren().addAll(new VBox(4, name, state), progress, scan, newest, server, store, along);
    }

    /** Shows a scan; {@code points} have been sent. */
    void show(ScanFacts facts, long points, Instant now) {
        name.setText(facts.number() + " " + facts.called());
        key.setText(facts.key());
        badge.setText(facts.state().name());
        tone(ScanRow.tone(facts.state()));
        when.setText(facts.when(now));
        boolean endless = facts.planned().isEmpty();
        bar.setVisible(!endless);
        bar.setManaged(!endless);
        if (endless) {
            counts.setText(Counts.grouped(points) + " points");
        } else {
            long planned = facts.planned().getAsLong();
            bar.setProgress(Math.clamp(points / (double) planned, 0, 1));
            counts.setText(Counts.grouped(points) + " / " + Counts.grouped(planned));
        }
        List<Fact> lines = new ArrayList<>(facts.facts());
        facts.endsAbout(points, now).ifPresent(lines::add);
        tell(scan, lines);
    }

    private void tone(String now) {
        if (!now.equals(tone)) {
            badge.getStyleClass().remove(tone);
            if (!now.isEmpty()) {
                badge.getStyleClass().add(now);
            }
            tone = now;
        }
    }

    private static void tell(FactsGroup group, List<Fact> facts) {
        group.show(facts);
        group.setVisible(!facts.isEmpty());
        group.setManaged(!facts.isEmpty());
    }

    /** Shows the newest point of the plotted streams. */
    void newest(List<Fact> facts) {
        tell(newest, facts);
    }

    /** Shows how the store is doing. */
    void server(List<Fact> facts) {
        tell(server, facts);
    }

    /** The lines of Python shown now. */
    String python() {
        return python.getText();
    }

    /** Shows what is to be known of the store, sentences. */
    void store(List<String> notes) {
        if (notes.isEmpty()) {
            store.getChildren().clear();
            return;
        }
        VBox box = new VBox(4, FactsView.head("Store"));
        notes.forEach(note -> box.getChildren().add(Parts.wrapped(note, "cell-text", "second")));
        store.getChildren().setAll(box);
    }

    /** The lines of Python that read what is in view. */
    void python(ScanFacts facts, Optional<String> stream, String slice) {
        String lines = facts.python(stream, slice);
        if (!lines.equals(python.getText())) {
            python.setText(lines);
        }
    }
}
