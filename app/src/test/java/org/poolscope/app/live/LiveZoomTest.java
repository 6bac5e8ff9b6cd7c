package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Viewport;

/** A person's view of a running scan stays where it was put, until Follow is asked for. */
class LiveZoomTest {
    private static final int BEFORE = 1_000;
    private static final int MEANWHILE = 1_500;
    private static final int AT_ONCE = 100;

    @TempDir
    Path folder;

    @Test
    void zoomStaysBitForBitWhilePointsArriveAndFollowEndsAtTheNewest() throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(BEFORE);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            turnWheel(window.plot());
            Viewport zoomed = window.viewport();

            for (int sent = 0; sent < MEANWHILE; sent += AT_ONCE) {
                beamline.send(AT_ONCE);
                window.drawn();
                assertBitEqual(zoomed, window.viewport());
            }

            Button pill = (Button) window.window().node("livePill");
            assertEquals("+1\u202f500 points while you look here", Toolkit.on(pill::getText));
            press(window.plot(), KeyCode.F);
            window.window().settle();
            double newest = (BEFORE + MEANWHILE - 1) * 0.01;
            Viewport followed = window.viewport();
            assertEquals(Double.doubleToLongBits(newest), Double.doubleToLongBits(followed.x().max()));
            assertEquals(zoomed.x().width(), followed.x().width(), 1e-9);
            assertTrue(!Toolkit.on(pill::isVisible));

            beamline.send(AT_ONCE);
            window.drawn();
            assertEquals((beamline.sent() - 1) * 0.01, window.viewport().x().max(), 0);
        }
    }

    @Test
    void fitAllWhileLookingShowsAllOnceAndStaysThere() throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(BEFORE);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            turnWheel(window.plot());
            window.window().perform("plot.fit");
            Viewport all = window.viewport();

            beamline.send(MEANWHILE);
            window.drawn();

            assertBitEqual(all, window.viewport());
            assertEquals((BEFORE - 1) * 0.01, all.x().max(), 1e-9);
        }
    }

    @Test
    void pauseStopsTheDrawingAndLosesNothing() throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(BEFORE);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();
            press(window.plot(), KeyCode.SPACE);
            long drawn = Toolkit.on(() -> window.plot().curves().getFirst().size());

            beamline.send(MEANWHILE);
            window.drawn();

            assertEquals(drawn, Toolkit.on(() -> window.plot().curves().getFirst().size()));
            press(window.plot(), KeyCode.SPACE);
            assertEquals(BEFORE + MEANWHILE, Toolkit.on(() -> window.plot().curves().getFirst().size()));
        }
    }

    @Test
    void theSamplesInViewAreATableOfThePointsOfTheStream() throws Exception {
        Beamline beamline = new Beamline();
        beamline.send(BEFORE);
        try (LiveWindow window = LiveWindow.open(folder, Theme.LIGHT, beamline)) {
            window.showRunning();

            window.window().perform("plot.table");

            assertTrue(!Toolkit.on(() -> window.tab().view().isChart()));
            assertEquals(LiveModel.Mode.HELD, Toolkit.on(() -> window.tab().model().mode().get()));
        }
    }

    private static void turnWheel(Plot plot) {
        Toolkit.run(() -> Event.fireEvent(plot, new ScrollEvent(ScrollEvent.SCROLL, 300, 150, 300, 150, false, false,
                false, false, false, false, 0, 120, 0, 120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    private static void press(Plot plot, KeyCode key) {
        Toolkit.run(() -> Event.fireEvent(plot, new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false,
                false, false)));
    }

    private static void assertBitEqual(Viewport wanted, Viewport seen) {
        assertEquals(bits(wanted), bits(seen));
    }

    private static List<Long> bits(Viewport view) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(view.x()), view.ys().stream())
                .flatMap(range -> java.util.stream.Stream.of(range.min(), range.max())).map(Double::doubleToLongBits)
                .toList();
    }
}
