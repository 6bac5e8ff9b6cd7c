package org.poolscope.app.plot;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.poolscope.app.plot.engine.Curve;

/** One entry a curve: dash, name, newest value and unit. Hidden curves stay, paler. */
final class PlotLegend extends FlowPane {
    private final Plot plot;
    private final PlotTokens tokens;
    private boolean alone;

    PlotLegend(Plot plot, PlotTokens tokens) {
        this.plot = plot;
        this.tokens = tokens;
        getStyleClass().add("plot-legend");
        getStylesheets().addAll(plot.getStylesheets());
    }

    void show(List<Curve> curves) {
        getChildren().setAll(curves.stream().map(this::entry).toList());
    }

    private ToggleButton entry(Curve curve) {
        Label name = new Label(curve.name());
        name.getStyleClass().add("plot-legend-name");
        Label value = new Label(curve.size() == 0 ? "–" : curve.shortTextAt(curve.size() - 1));
        value.getStyleClass().add("plot-legend-value");
        Label unit = new Label(curve.unit());
        unit.getStyleClass().add("plot-legend-unit");
        HBox row = new HBox(new DashSample(tokens, curve.slot()), name, value, unit);
        row.getStyleClass().add("plot-legend-row");
        ToggleButton button = new ToggleButton();
        button.setGraphic(row);
        button.setSelected(curve.visible());
        button.getStyleClass().setAll("plot-legend-entry");
        button.setAccessibleRole(AccessibleRole.CHECK_BOX);
        button.setAccessibleText(curve.name() + (curve.visible() ? ", shown" : ", hidden"));
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> alone = event.isAltDown());
        button.setOnAction(_ -> choose(curve.id(), alone));
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
