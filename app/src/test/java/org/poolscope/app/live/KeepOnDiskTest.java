package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.hdf5.Hdf5File;

/** A scan is kept in a file that stays when its store has removed it. */
class KeepOnDiskTest {
    private static final String NUMBERS = "/57.1/measurement/";

    @TempDir
    Path folder;

    @Test
    void everyStreamIsInTheFileOnceTheScanHasEnded() throws Exception {
        Beamline beamline = beamline();
        Path file = folder.resolve("scan.h5");
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            Toolkit.run(() -> window.tab().keep().keep(file));
            beamline.send(500);
            beamline.end();
            window.await(() -> Files.exists(file));
        }
        assertEquals(2_500, points(file, "diode1"));
        assertEquals(2_500, points(file, "axis:roby"), "also what is not plotted");
    }

    @Test
    void pointsThatTheStoreHasRemovedAreTakenFromTheChart() throws Exception {
        Beamline beamline = beamline();
        Path file = folder.resolve("scan.h5");
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            beamline.evict(1_000);
            Toolkit.run(() -> window.tab().keep().keep(file));
            beamline.end();
            window.await(() -> Files.exists(file));
        }
        assertEquals(2_000, points(file, "diode1"));
        assertTrue(points(file, "axis:roby") < 2_000, "nobody had read these");
    }

    @Test
    void aFileIsFinishedBeforeTheScanEnds() throws Exception {
        Beamline beamline = beamline();
        Path file = folder.resolve("scan.h5");
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            Toolkit.run(() -> window.tab().keep().keep(file));
            window.until(() -> window.tab().keep().file().isPresent());

            window.window().perform("keep");

            window.await(() -> Files.exists(file));
            window.until(() -> window.tab().keep().file().isEmpty());
        }
        assertEquals(2_000, points(file, "diode1"));
    }

    private static long points(Path file, String stream) throws SourceException {
        try (Hdf5File open = Hdf5File.open(file)) {
            return open.read(NUMBERS + stream, 0, 1_000_000, DType.FLOAT64).shape()[0];
        }
    }

    private static Beamline beamline() throws SourceException {
        Beamline beamline = new Beamline();
        beamline.send(2_000);
        return beamline;
    }
}
