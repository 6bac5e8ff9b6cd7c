package org.poolscope.app.live;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.model.stream.Link;

/** A window on a store of scans that a test writes. */
final class LiveWindow implements AutoCloseable {
    /** Only what never comes takes so long. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Ages and rates stand still, so that a picture can be waited for on a machine however slow. */
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Beamline beamline;
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final List<LivePart> parts = new CopyOnWriteArrayList<>();
    private final TestWindow window;

    private LiveWindow(Path settings, Theme theme, Beamline beamline, Clock clock, int width, int height) {
        this.beamline = beamline;
        Feature live = workspace -> {
            LivePart part = new LivePart(workspace, copied::add, clock, SELDOM);
            parts.add(part);
            return (Part) part;
        };
        window = TestWindow.open(settings, theme, new Sources(List.of(beamline)), List.of(live), width, height);
    }

    /** Opens the window on a store. */
    static LiveWindow open(Path settings, Theme theme, Beamline beamline) {
        return open(settings, theme, beamline, Clock.fixed(TestWindow.NOW, java.time.ZoneOffset.UTC));
    }

    /** Opens the window on a store, with a clock of its own. */
    static LiveWindow open(Path settings, Theme theme, Beamline beamline, Clock clock) {
        return open(settings, theme, beamline, clock, WindowRequest.WIDTH, WindowRequest.HEIGHT);
    }

    /** Opens a window that a robot's mouse finds. */
    static LiveWindow small(Path settings, Beamline beamline) {
        LiveWindow window = open(settings, Theme.LIGHT, beamline, Clock.systemUTC(), 1100, 700);
        window.window.showOnScreen();
        return window;
    }

    private static LiveWindow open(Path settings, Theme theme, Beamline beamline, Clock clock, int width,
            int height) {
        LiveWindow window = new LiveWindow(settings, theme, beamline, clock, width, height);
        window.window.openSource(beamline.address());
        return window;
    }

    TestWindow window() {
        return window;
    }

    OpenSource source() {
        return Toolkit.on(() -> window.controller().workspace().sources().getFirst());
    }

    /** Shows the running scan and waits until all that it has sent is drawn. */
    void showRunning() {
        show(beamline.key());
        drawn();
    }

    void show(String key) {
        Toolkit.run(() -> window.controller().workspace().select(source(), DataPath.of(key)));
        until(() -> tab().chart().newest().isPresent());
    }

    /** Waits until the newest frame holds every point sent, and is painted. */
    void drawn() {
        until(() -> tab().chart().newest().map(frame -> frame.newest() == beamline.sent()).orElse(false));
        Toolkit.run(() -> tab().linked(new Link.Connected()));
        window.settle();
    }

    /** The tab of the running scan. */
    ScanTabController tab() {
        return tab(beamline.key());
    }

    ScanTabController tab(String key) {
        return parts.getFirst().tab(source(), key)
                .orElseThrow(() -> new AssertionError("There is no tab of " + key + "."));
    }

    /** Whether the scan of a key has a tab. */
    boolean hasTab(String key) {
        return parts.getFirst().tab(source(), key).isPresent();
    }

    Plot plot() {
        return tab().view().plot();
    }

    Viewport viewport() {
        return Toolkit.on(() -> plot().viewport());
    }

    List<String> copied() {
        return copied;
    }

    /** Waits until something is so. */
    void await(BooleanSupplier so) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(so::getAsBoolean);
    }

    /** Waits until something is so on the window's thread. */
    void until(BooleanSupplier so) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(10))
                .until(() -> Toolkit.on(so::getAsBoolean));
    }

    @Override
    public void close() {
        window.close();
    }
}
