package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;

class LetGoTest {
    @TempDir
    Path folder;

    @Test
    void thePlotOfOneValueIsClosedWhenAnotherTakesItsPlace() {
        try (BrowseWindow window = BrowseWindow.open(folder, Exp.make())) {
            window.select("run0/array.v");
            Plot first = window.plot();
            assertEquals(1, Toolkit.on(() -> first.curves().size()));

            window.select("run1/array.v");

            assertNotSame(first, window.plot());
            assertEquals(List.of(), Toolkit.on(first::curves));
        }
    }

    @Test
    void thePlotOfOneValueIsClosedByAnotherQuestion() {
        try (BrowseWindow window = BrowseWindow.open(folder, Exp.make())) {
            window.select("run0/array.v");
            Plot first = window.plot();

            window.perform("sessions.get");

            assertNotSame(first, window.plot());
            assertEquals(List.of(), Toolkit.on(first::curves));
        }
    }
}
