package org.poolscope.app.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.Plot;

/** What will be written, as rows or as a plot. */
final class PreviewView extends VBox {
    private final Label summary = Parts.label("", "cell-text", "second");
    private final ToggleButton asRows = Parts.segment("Rows");
    private final ToggleButton asPlot = Parts.segment("Plot");
    private final PreviewTable table = new PreviewTable();
    private final Plot plot = new Plot();
    private final VBox drawn = new VBox(plot, plot.legend());
    private final StackPane body = new StackPane();
    private boolean isEmpty = true;

    PreviewView() {
        SegmentedButton ways = new SegmentedButton(asRows, asPlot);
        ways.getStyleClass().add("tight");
        asRows.setSelected(true);
        asRows.setOnAction(_ -> turn(asRows));
        asPlot.setOnAction(_ -> turn(asPlot));
        PlotKey.declarePlot(plot);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().setAll(ExportParts.head("3", "Preview", summary, Parts.space(), ways), body);
        body.getChildren().setAll(table);
    }

    /** The plot. */
    Plot plot() {
        return plot;
    }

    /** Shows a note in place of rows. */
    void say(Node note) {
        isEmpty = true;
        summary.setText("");
        body.getChildren().setAll(note);
    }

    /** Shows what will be written. */
    void show(ExportPreview found) {
        isEmpty = false;
        summary.setText(found.summary());
        table.show(found.columns(), found.rows());
        plot.setAxes(found.over(), new AxisText("", "", ""));
        plot.setCurves(found.curves());
        turn(asPlot.isSelected() ? asPlot : asRows);
    }

    /** Shows a cell. */
    void jump(LossRow.Spot spot) {
        turn(asRows);
        table.jump(spot);
    }

    private void turn(ToggleButton pressed) {
        pressed.setSelected(true);
        if (isEmpty) {
            return;
        }
        if (asRows.isSelected()) {
            body.getChildren().setAll(table);
        } else if (plot.curves().isEmpty()) {
            body.getChildren().setAll(Parts.empty("axis", "Nothing of it is numbers that a plot can draw."));
        } else {
            body.getChildren().setAll(drawn);
        }
    }
}
