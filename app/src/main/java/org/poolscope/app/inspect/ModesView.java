package org.poolscope.app.inspect;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.poolscope.app.look.Icons;
import org.poolscope.app.plot.Plot;

/** What a drag does in a plot: zoom, pan or measure; one of the three is always on. */
public final class ModesView extends SegmentedButton {
    private final Plot plot;

    /** The buttons of a plot. */
    public ModesView(Plot plot) {
        this.plot = plot;
        getButtons().setAll(mode(Plot.Mode.ZOOM, "Zoom", "zoom", 1), mode(Plot.Mode.PAN, "Pan", "pan", 2),
                mode(Plot.Mode.MEASURE, "Measure", "measure", 3));
        getStyleClass().add("bar");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private ToggleButton mode(Plot.Mode mode, String text, String icon, int key) {
        ToggleButton button = new ToggleButton(text, Icons.of(icon));
        button.setSelected(mode == plot.modeProperty().get());
        button.setTooltip(new Tooltip("A drag does this: " + text + " (" + key + ")"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            plot.modeProperty().set(mode);
            button.setSelected(true);
        });
        plot.modeProperty().subscribe(now -> button.setSelected(now == mode));
        return button;
    }
}
