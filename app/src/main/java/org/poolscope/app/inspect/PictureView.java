package org.poolscope.app.inspect;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.HeatMap;
import org.poolscope.app.plot.engine.Levels;
import org.poolscope.model.array.NdArray;

/** An array of two axes as an image, the first row on top; the crosshair reads exact values. */
final class PictureView extends BorderPane {
    /** Looking at more numbers than this for the colours would hold up the window. */
    private static final long MOST_LOOKED_AT = 1 << 22;

    private final HeatMap map = new HeatMap();

    PictureView(String name, NdArray data) {
        int stride = show(data);
        map.setId("picture");
        PlotKey.declarePlot(map);
        Label reading = Parts.label("", "data", "second");
        map.cellProperty().subscribe(_ -> reading.setText(map.cellText()));
        String colours = stride > 1 ? ", colours by every " + stride + "th" : "";
        HBox foot = new HBox(8, Parts.label(name + " " + Words.shape(Arrays.stream(data.shape()).boxed().toList())
                + colours, "cell-text", "second"), Parts.space(), reading);
        foot.getStyleClass().add("foot-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        setCenter(map);
        setBottom(foot);
        getStyleClass().addAll("picture-view", "surface");
    }

    /** Shows numbers of the same shape in the same window; every how many of them the colours are made for. */
    int show(NdArray data) {
        int stride = 1;
        while (data.size() / ((long) stride * stride) > MOST_LOOKED_AT) {
            stride++;
        }
        map.setGrid(new ArrayGrid(data, 1), Levels.of(new ArrayGrid(data, stride), false, 0, false));
        return stride;
    }

    /** The image itself. */
    HeatMap map() {
        return map;
    }

    /** The exact value under the crosshair, empty without one. */
    String copyText() {
        HeatMap.Cell cell = map.cellProperty().get();
        return cell == null ? "" : map.cellText().substring(map.cellText().indexOf(": ") + 2);
    }
}
