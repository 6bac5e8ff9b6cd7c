package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.UnitAxes;

/** One entry a curve: dash, name, newest value and unit. Hidden curves stay, paler. */
final class PlotLegend extends FlowPane {
    /** Nobody reads numbers that change more often; nanoseconds. */
    private static final long READABLE = 220_000_000;
    /** When so long nothing came, the newest values are those that stay. */
    private static final Duration QUIET = Duration.millis(50);

    private final Plot plot;
    private final PlotTokens tokens;
    private final List<Label> values = new ArrayList<>();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private List<Entry> entries = List.of();
    private List<Curve> newest = List.of();
    private long written;
    private boolean alone;

    PlotLegend(Plot plot, PlotTokens tokens) {
        this.plot = plot;
        this.tokens = tokens;
        getStyleClass().add("plot-legend");
        getStylesheets().addAll(plot.getStylesheets());
        quiet.setOnFinished(_ -> write());
    }

    /** Shows the entries of some curves; while the curves stay the same ones only the newest values change. */
    void show(List<Curve> curves) {
        newest = curves;
        UnitAxes axes = UnitAxes.of(curves);
        List<Entry> wanted = curves.stream().map(curve -> entryOf(curve, axes.of(curve))).toList();
        boolean others = !wanted.equals(entries);
        if (others) {
            entries = wanted;
            values.clear();
            getChildren().setAll(wanted.stream().map(this::button).toList());
        }
        if (others || System.nanoTime() - written > READABLE) {
            write();
        } else {
            quiet.playFromStart();
        }
    }

    private void write() {
        quiet.stop();
        written = System.nanoTime();
        for (int i = 0; i < newest.size(); i++) {
            Curve curve = newest.get(i);
            values.get(i).setText(curve.size() == 0 ? "–" : curve.shortTextAt(curve.size() - 1));
        }
    }

    /** Has all entries made anew, as after the colours have changed. */
    void forget() {
        entries = List.of();
    }

    /** What an entry says besides the newest value; {@code aside} is where its axis stands if not at the left. */
    private record Entry(String id, String name, String unit, int slot, boolean visible, String aside) {}

    private static Entry entryOf(Curve curve, int axis) {
        String aside = axis < 0 ? "not drawn" : axis == 1 ? "right axis" : axis == 2 ? "outer right axis" : "";
        String unit = curve.unit().isEmpty() || aside.isEmpty() ? curve.unit() + aside : curve.unit() + ", " + aside;
        return new Entry(curve.id(), curve.name(), unit, curve.slot(), curve.visible(), aside);
    }

    private ToggleButton button(Entry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add("plot-legend-name");
        Label value = new Label();
        value.getStyleClass().add("plot-legend-value");
        values.add(value);
        Label unit = new Label(entry.unit());
        unit.getStyleClass().add("plot-legend-unit");
        HBox row = new HBox(new DashSample(tokens, entry.slot()), name, value, unit);
        row.getStyleClass().add("plot-legend-row");
        ToggleButton button = new ToggleButton();
        button.setGraphic(row);
        button.setSelected(entry.visible());
        button.getStyleClass().setAll("plot-legend-entry");
        button.setAccessibleRole(AccessibleRole.CHECK_BOX);
        button.setAccessibleText(entry.name() + (entry.visible() ? ", shown" : ", hidden"));
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> alone = event.isAltDown());
        button.setOnAction(_ -> choose(entry.id(), alone));
        return button;
    }

    /** Hides or shows a curve, or shows it and no other. */
    void choose(String id, boolean only) {
        alone = false;
        plot.setCurves(plot.curves().stream().map(curve -> {
            boolean chosen = curve.id().equals(id);
            return only ? curve.withVisible(chosen) : chosen ? curve.withVisible(!curve.visible()) : curve;
        }).toList());
    }
}
