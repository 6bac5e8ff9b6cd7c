package org.poolscope.app.plot;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.poolscope.app.plot.engine.Reading;

/** What a copy takes out of a plot, and where it goes. */
final class PlotCopy {
    private final Plot plot;
    private final MeasureTool measure;
    private Consumer<String> target = PlotCopy::toClipboard;

    PlotCopy(Plot plot, MeasureTool measure) {
        this.plot = plot;
        this.measure = measure;
    }

    void setTarget(Consumer<String> newTarget) {
        target = newTarget;
    }

    /** The measure, or the exact value at the crosshair; empty without either. */
    String text() {
        String measured = measure.text();
        Reading reading = plot.reading();
        return !measured.isEmpty() || reading == null
                ? measured
                : reading.active().curve().textAt(reading.active().index());
    }

    /** Hands the text over; does nothing while there is none. */
    void copy() {
        String text = text();
        if (!text.isEmpty()) {
            target.accept(text);
        }
    }

    private static void toClipboard(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
