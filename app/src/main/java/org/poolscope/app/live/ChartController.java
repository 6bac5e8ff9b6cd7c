package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.SeenGrid;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.chart.Frame;
import org.poolscope.app.live.chart.Picture;
import org.poolscope.app.live.chart.Wanted;
import org.poolscope.app.main.action.PlotKey;
import org.poolscope.app.plot.Band;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ZoomHistory;

/** Draws the frames of one scan, follows the newest point until a person moves the view, and lets drawings wait. */
final class ChartController {
    private static final long SECOND = 1_000_000_000;
    private static final int USUAL_RATE = 25;
    private static final long SLOW = 8_000_000;
    private static final long UNSEEN = 500_000_000;

    private final ScanView view;
    private final Plot plot;
    private final LiveModel model;
    private final Feed feed;
    private final Clock clock;
    private final Latency latency = new Latency();
    private final Map<String, PicturePane> pictures = new HashMap<>();
    private final Map<String, Picture> waiting = new HashMap<>();
    private final Runnable painted = this::painted;
    private @Nullable Frame newest;
    private Wanted drawn = Wanted.NOTHING;
    private List<Band> bands = List.of();
    private int rate = USUAL_RATE;
    private boolean shown;
    private boolean settling;
    private long toPaint;
    private long measured = Long.MIN_VALUE;
    private boolean opening = true;
    private String started = "";

    ChartController(ScanView view, LiveModel model, Feed feed, Clock clock) {
        this.view = view;
        this.plot = view.plot();
        this.model = model;
        this.feed = feed;
        this.clock = clock;
        plot.steps().addOnStep(this::stepped);
        plot.viewportProperty().subscribe(this::hold);
        plot.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        plot.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            if (plot.modeProperty().get() == Plot.Mode.MEASURE) {
                stop();
            }
        });
        plot.sceneProperty().addListener((_, old, now) -> watch(old, now));
        watch(null, plot.getScene());
        model.mode().subscribe(_ -> tell());
        model.since().subscribe(_ -> tell());
    }

    /** When the scan started, for the axis of a time. */
    void started(String moment) {
        started = moment;
    }

    /** Shows pictures in these panes. */
    void panes(Map<String, PicturePane> panes) {
        pictures.clear();
        pictures.putAll(panes);
    }

    /** A frame lies ready. */
    void arrived() {
        Frame frame = feed.take();
        if (frame == null) {
            return;
        }
        newest = frame;
        waiting.putAll(frame.pictures());
        model.arrived(frame.newest());
        if (shown && model.mode().get() != LiveModel.Mode.PAUSED) {
            draw(frame);
        }
        pace();
    }

    /** The newest frame, drawn or not. */
    Optional<Frame> newest() {
        return Optional.ofNullable(newest);
    }

    /** Draws only while somebody looks; reading goes on. */
    void show(boolean on) {
        shown = on;
        opening = true;
        pace();
        Frame frame = newest;
        if (on && frame != null && model.mode().get() != LiveModel.Mode.PAUSED) {
            draw(frame);
        }
    }

    /** Shows the newest point from now on. */
    void follow() {
        view.inPlace(Optional.empty());
        model.follow();
        settling = true;
        plot.steps().follow(true);
        settling = false;
        redraw();
    }

    /** Lets drawing stand still, or go on. */
    void pause() {
        model.pause(model.mode().get() != LiveModel.Mode.PAUSED, clock.instant());
        redraw();
    }

    /** How many drawings a second there are at most. */
    int rate() {
        return rate;
    }

    /** Draws at most so often a second; images are read no more often either. */
    void rate(int perSecond) {
        rate = perSecond;
        feed.imagesEvery(Duration.ofNanos(SECOND / perSecond));
        pace();
    }

    /** Shows the samples in view as a table, or the chart again. */
    void table() {
        if (!view.isChart()) {
            view.inPlace(Optional.empty());
            plot.requestFocus();
            return;
        }
        stop();
        String axis = drawn.axis().map(Channel::label).orElse("index");
        Frame frame = newest;
        GridView table = new GridView(new SeenGrid(plot.inView(), axis, frame == null ? Map.of() : frame.firsts()));
        PlotKey.declarePlot(table.table());
        view.inPlace(Optional.of(table));
        table.table().requestFocus();
    }

    /** What the status bar says of delays. */
    String latencyWords() {
        return latency.words(System.nanoTime());
    }

    void close() {
        watch(plot.getScene(), null);
    }

    private void redraw() {
        Frame frame = newest;
        if (frame != null && shown && model.mode().get() != LiveModel.Mode.PAUSED) {
            draw(frame);
        }
        pace();
    }

    private void draw(Frame frame) {
        boolean otherAxis = !frame.wanted().axis().equals(drawn.axis());
        boolean same = !otherAxis && frame.wanted().curves().equals(drawn.curves());
        drawn = frame.wanted();
        Map<String, Boolean> visible = new HashMap<>();
        plot.curves().forEach(curve -> visible.put(curve.id(), curve.visible()));
        List<Curve> curves = frame.curves().stream()
                .map(curve -> visible.getOrDefault(curve.id(), true) ? curve : curve.withVisible(false)).toList();
        if (same) {
            plot.arrive(curves);
        } else {
            plot.setAxes(ChartTitles.x(frame.wanted().axis(), started), ChartTitles.y(frame.curves()));
            plot.setCurves(curves);
        }
        if (!frame.bands().equals(bands)) {
            bands = frame.bands();
            plot.setBands(bands);
        }
        if (otherAxis) {
            model.follow();
            settling = true;
            plot.fit();
            settling = false;
        }
        waiting.forEach((name, picture) -> {
            PicturePane pane = pictures.get(name);
            if (pane != null) {
                pane.show(picture);
            }
        });
        waiting.clear();
        toPaint = opening || frame.arrived() <= measured ? 0 : frame.arrived();
        measured = Math.max(measured, frame.arrived());
        opening = frame.arrived() == 0;
    }

    /** After a step of a person the view stays where it is; only Follow starts following again. */
    private void stepped(ZoomHistory.Step step) {
        if (settling || step.name().startsWith("Log")) {
            return;
        }
        if (step.name().equals("Follow")) {
            model.follow();
        } else {
            stop();
        }
    }

    private void stop() {
        model.hold(clock.instant());
        hold(plot.viewport());
    }

    private void hold(Viewport now) {
        if (!settling && model.mode().get() == LiveModel.Mode.HELD && (now.fitX() || now.following())) {
            settling = true;
            plot.show(now.withX(now.x(), false));
            settling = false;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F || event.getCode() == KeyCode.END) {
            follow();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            pause();
            event.consume();
        } else if (List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.M)
                .contains(event.getCode())) {
            stop();
        }
    }

    private void tell() {
        LiveModel.Mode mode = model.mode().get();
        long since = model.since().get();
        view.paused(mode == LiveModel.Mode.PAUSED);
        view.following(mode == LiveModel.Mode.FOLLOWING);
        String points = "+" + ScanView.points(since);
        view.pill(switch (mode) {
            case FOLLOWING -> "";
            case HELD -> since == 0 ? "" : points + " while you look here";
            case PAUSED -> points + " while paused";
        });
    }

    /** Frames come less often when drawing them takes long, and seldom when nobody looks. */
    private void pace() {
        boolean drawing = shown && model.mode().get() != LiveModel.Mode.PAUSED;
        long cost = plot.paintCost()[1];
        feed.pace(drawing ? SECOND / rate * Math.max(1, cost / SLOW) : UNSEEN);
    }

    private void watch(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.removePostLayoutPulseListener(painted);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(painted);
        }
    }

    private void painted() {
        if (toPaint != 0) {
            latency.add(toPaint, System.nanoTime());
            toPaint = 0;
        }
    }
}
