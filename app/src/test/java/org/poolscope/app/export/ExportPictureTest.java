package org.poolscope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The export tab as it looks; with the property {@code poolscope.pictures} the pictures are kept in that folder. */
class ExportPictureTest {
    private static final int ROWS = 400;

    @TempDir
    Path folder;

    private final MemoryStore lab = new MemoryStore("exp1")
            .put("alice/time", numbers(ROWS, i -> i / 10.0))
            .put("alice/rate", numbers(ROWS, i -> 100 * Math.exp(-i / 90)))
            .put("alice/counts", new Numeric.Array(
                    NdArray.ofLongs(IntStream.range(0, ROWS).mapToLong(i -> (1L << 53) + 7919L * i).toArray())));
    private final MemoryStore beam = new MemoryStore("beam")
            .put("scan/time", numbers(ROWS / 2, i -> i / 5.0 - 0.6))
            .put("scan/diode", numbers(ROWS / 2, i -> 55 + 20 * Math.sin(i / 12)))
            .put("scan/remark", new Container.Sequence(SequenceType.LIST, IntStream.range(0, ROWS / 2)
                    .<Value>mapToObj(i -> new Value.Text(i % 70 == 3 ? "=beam dump" : "ok")).toList()));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePlanAndWhatGetsLostStandBesideTheFile(Theme theme) throws Exception {
        try (ExportScreen screen = joined(theme)) {
            screen.press("CSV");
            screen.until("to look at");
            keep(screen, "export", theme);
            assertWhole(screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePlotOfWhatWillBeWrittenStandsInPlaceOfItsRows(Theme theme) throws Exception {
        try (ExportScreen screen = joined(theme, "alice/rate")) {
            screen.press("Plot");
            keep(screen, "export-plot", theme);
            assertWhole(screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anEndedExportSaysWhereItIs(Theme theme) throws Exception {
        try (ExportScreen screen = joined(theme)) {
            screen.press("HDF5").file(folder.resolve("merged.h5")).window().perform("run");
            screen.until("merged.h5: ");
            keep(screen, "export-done", theme);
            assertWhole(screen);
            screen.file(folder.resolve("merged.h5")).window().perform("run");
            screen.until("merged.h5 exists");
            keep(screen, "export-exists", theme);
            assertWhole(screen);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatCannotBeMergedSaysWhy(Theme theme) throws Exception {
        try (ExportScreen screen = ExportScreen.of(folder, theme, lab, beam).add(0, "alice/rate").add(1,
                "scan/diode")) {
            screen.press("NPY").press("Stack");
            screen.until("This cannot be written so.");
            keep(screen, "export-error", theme);
            assertWhole(screen);
        }
    }

    private ExportScreen joined(Theme theme) {
        return joined(theme, "alice/rate", "alice/counts");
    }

    private ExportScreen joined(Theme theme, String... ofAlice) {
        ExportScreen screen = ExportScreen.of(folder, theme, lab, beam).add(0, ofAlice).add(1, "scan/diode",
                "scan/remark");
        screen.press("Join");
        screen.type("Key of the join", "time");
        return screen;
    }

    private static void assertWhole(ExportScreen screen) {
        assertEquals("[]", ShownText.cut(screen.window().controller().scene().getRoot()).toString());
        assertTrue(Toolkit.on(() -> ShownText.outside(screen.window().controller().scene())).isEmpty());
    }

    private static void keep(ExportScreen screen, String name, Theme theme) throws Exception {
        screen.settle();
        Toolkit.run(() -> {
            Path file = Path.of(screen.field("File to write").getText());
            screen.field("File to write").setText("measured/" + file.getFileName());
        });
        Image picture = screen.settle();
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            Screenshot.save(picture, Path.of(place, name + (theme == Theme.DARK ? "-dark" : "") + ".png"));
        }
    }

    private static Value numbers(int count, DoubleUnaryOperator at) {
        return new Numeric.Array(NdArray.ofDoubles(IntStream.range(0, count).asDoubleStream().map(at).toArray()));
    }
}
