package org.poolscope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The plot of what will be written. */
class PreviewPlotTest {
    @TempDir
    Path folder;

    private final MemoryStore lab = new MemoryStore("lab").put("run/time", array(0, 1, 3))
            .put("run/rate", array(10, 11, 13)).put("beam/time", array(1, 2)).put("beam/current", array(0.1, 0.2))
            .put("run/name", new Value.Text("none"));

    @Test
    void joinedColumnsAreDrawnOverTheirKeyWithGapsWhereNothingIs() {
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/rate", "beam/current")) {
            screen.press("Join");
            screen.type("Key of the join", "time");
            screen.press("Plot");
            List<Curve> curves = curves(screen);
            assertEquals(List.of("rate", "current"), curves.stream().map(Curve::name).toList());
            assertEquals(3.0, curves.getFirst().x().at(3));
            assertEquals(13.0, curves.getFirst().y().at(3));
            assertTrue(Double.isNaN(curves.getFirst().y().at(2)));
        }
    }

    @Test
    void stackedArraysAreDrawnACurveEach() {
        lab.put("a/v", array(1, 2, 3)).put("b/v", array(4, 5, 6));
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "a/v", "b/v")) {
            screen.press("NPY").press("Stack").press("Plot");
            List<Curve> curves = curves(screen);
            assertEquals(2, curves.size());
            assertEquals(6.0, curves.getLast().y().at(2));
        }
    }

    @Test
    void whereNothingIsANumberThePlotSaysSo() {
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/name")) {
            screen.press("Plot").until("Nothing of it is numbers that a plot can draw.");
        }
    }

    private static List<Curve> curves(ExportScreen screen) {
        Plot plot = (Plot) screen.nodes(Plot.class::isInstance).getFirst();
        return Toolkit.on(plot::curves);
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }
}
