package org.poolscope.app.plot;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.poolscope.app.plot.engine.Reading;

/** The list beside the crosshair: where it is, and the value of each visible curve. */
final class CrosshairCard extends VBox {
    private static final int LONGEST_NAME = 28;

    private final PlotTokens tokens;
    private final Label place = new Label();
    private final GridPane rows = new GridPane();

    CrosshairCard(PlotTokens tokens) {
        this.tokens = tokens;
        getStyleClass().add("plot-card");
        place.getStyleClass().add("plot-card-title");
        rows.getStyleClass().add("plot-card-rows");
        getChildren().addAll(place, rows);
        setManaged(false);
    }

    void show(Reading reading, AxisText x) {
        place.setText(x.place(reading));
        rows.getChildren().clear();
        for (int row = 0; row < reading.entries().size(); row++) {
            Reading.Entry entry = reading.entries().get(row);
            Label name = new Label(shortened(entry.curve().name()));
            name.getStyleClass().add(entry.active() ? "plot-card-active" : "plot-card-name");
            Label value = new Label(entry.text());
            value.getStyleClass().add("plot-card-value");
            Label unit = new Label(entry.curve().unit());
            unit.getStyleClass().add("plot-card-name");
            rows.addRow(row, new DashSample(tokens, entry.curve().slot()), name, value, unit);
            GridPane.setHalignment(value, javafx.geometry.HPos.RIGHT);
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
