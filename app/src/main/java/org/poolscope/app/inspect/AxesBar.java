package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.poolscope.app.look.Parts;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;

/** A slider for each axis of an array but its last two, which are what is drawn. */
final class AxesBar extends FlowPane {
    /** Axes that are drawn and have no slider. */
    static final int DRAWN = 2;

    private NdArray data;
    private final long[] place;

    /** {@code moved} hears that another part of the array is to be drawn. */
    AxesBar(NdArray data, Runnable moved) {
        super(16, 8);
        this.data = data;
        place = new long[data.rank() - DRAWN];
        for (int axis = 0; axis < place.length; axis++) {
            getChildren().add(slider(axis, data.shape()[axis], moved));
        }
        getStyleClass().addAll("form-row", "axes-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Takes another state of the array, of the same shape. */
    void show(NdArray newer) {
        data = newer;
    }

    /** What the last two axes hold at the place of the sliders. */
    NdArray shown() {
        List<Slice> slices = new ArrayList<>(Arrays.stream(place).mapToObj(Slice::at).toList());
        return data.slice(slices);
    }

    private HBox slider(int axis, long length, Runnable moved) {
        Slider slider = new Slider(0, Math.max(0, length - 1), 0);
        slider.setId("axis-" + axis);
        slider.setBlockIncrement(1);
        slider.setMinWidth(160);
        slider.setAccessibleText("Place along axis " + axis + ", 0 to " + (length - 1));
        slider.setDisable(length < 2);
        Label at = Parts.label("0", "data");
        at.setMinWidth(64);
        slider.valueProperty().addListener((_, _, value) -> {
            long now = Math.round(value.doubleValue());
            if (now != place[axis]) {
                place[axis] = now;
                at.setText(Long.toString(now));
                moved.run();
            }
        });
        HBox row = new HBox(8, Parts.label("axis " + axis, "second"), slider, at);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
