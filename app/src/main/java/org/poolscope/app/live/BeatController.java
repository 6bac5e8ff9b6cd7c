package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.chart.Frame;
import org.poolscope.app.live.chart.PointText;
import org.poolscope.app.live.scans.ScanFacts;
import org.poolscope.app.main.Counts;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.PlotOverview;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.ScanState;

/** Twice a second: what stands around a chart. Counts, cursors, ages, the overview, the newest point, the status bar. */
final class BeatController {
    private final Workspace workspace;
    private final ScanView view;
    private final ScanDetailsView details;
    private final LiveModel model;
    private final PlottedModel plotted;
    private final Feed feed;
    private final ChartController chart;
    private final NotesController notes;
    private final TrimModel trim;
    private final Clock clock;
    private final String lacks;
    private final Timeline timeline;
    private final Map<String, Rates> rates = new HashMap<>();
    private final Rates drawings = new Rates();
    private List<PicturePane> panes = List.of();
    private @Nullable ScanFacts facts;
    private Link link = new Link.Connected();
    private boolean shown;

    BeatController(Workspace workspace, ScanView view, ScanDetailsView details, LiveModel model, PlottedModel plotted,
            Feed feed, ChartController chart, NotesController notes, TrimModel trim, Clock clock, Duration beat,
            String lacks) {
        this.workspace = workspace;
        this.view = view;
        this.details = details;
        this.model = model;
        this.plotted = plotted;
        this.feed = feed;
        this.chart = chart;
        this.notes = notes;
        this.trim = trim;
        this.clock = clock;
        this.lacks = lacks;
        timeline = new Timeline(new KeyFrame(javafx.util.Duration.millis((double) beat.toMillis()), _ -> beat()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    void facts(ScanFacts now) {
        facts = now;
    }

    void panes(List<PicturePane> now) {
        panes = now;
    }

    void link(Link now) {
        link = now;
    }

    /** Beats only while somebody looks. */
    void show(boolean on) {
        shown = on;
        if (on) {
            timeline.play();
            beat();
        } else {
            timeline.stop();
            workspace.status().live().set(false);
            workspace.status().facts().clear();
        }
    }

    void close() {
        timeline.stop();
    }

    /** Brings everything up to date. */
    void beat() {
        ScanFacts now = facts;
        if (!shown || now == null) {
            return;
        }
        long nanos = System.nanoTime();
        Map<String, Followed> followed = feed.followed();
        double sum = count(followed, nanos);
        Instant time = clock.instant();
        long points = plotted.rows().stream().filter(row -> row.channel().look() == Channel.Look.CURVE)
                .mapToLong(row -> row.length().get()).limit(1).findFirst().orElse(0);
        long newest = chart.newest().map(Frame::newest).orElse(0L);
        details.show(now, Math.max(Math.max(points, 0), slowest(newest)), time);
        details.server(trim.facts());
        panes.forEach(pane -> pane.tick(nanos));
        chart.newest().ifPresent(frame -> {
            cursors(followed, frame);
            overview(frame, followed);
            newestPoint(frame, followed);
            notes.show(frame, now, link, time);
            status(frame, now, sum);
        });
    }

    /** The points of the scan's own beat: a faster channel has many to each, so the axis counts where there is one. */
    private long slowest(long newest) {
        return plotted.axisChannel().map(axis -> feed.followed().get(axis.name())).map(axis -> axis.now().next())
                .orElse(newest);
    }

    private double count(Map<String, Followed> followed, long nanos) {
        rates.keySet().retainAll(followed.keySet());
        double sum = 0;
        for (Map.Entry<String, Followed> each : followed.entrySet()) {
            Rates rate = rates.computeIfAbsent(each.getKey(), _ -> new Rates());
            Kept kept = each.getValue().now();
            rate.add(nanos, kept.received() + kept.passed());
            sum += kept.ending().isRunning() ? rate.perSecond() : 0;
        }
        drawings.add(nanos, view.plot().paintCost()[0]);
        return sum;
    }

    private void cursors(Map<String, Followed> followed, Frame frame) {
        List<CursorRow> rows = new ArrayList<>();
        String most = "";
        long behind = 0;
        for (StreamRow row : plotted.rows()) {
            String name = row.channel().name();
            Followed each = followed.get(name);
            if (each == null) {
                continue;
            }
            Rates rate = rates.getOrDefault(name, new Rates());
            Kept kept = each.now();
            rows.add(CursorRow.of(name, each.keeping(), kept, row.length().get(), rate.perSecond(), link));
            long late = row.length().get() - kept.next();
            if (late > behind) {
                behind = late;
                most = name + ", " + ScanView.points(late);
            }
        }
        plotted.rows().stream().map(row -> row.channel().name()).filter(name -> !followed.containsKey(name))
                .forEach(name -> rows.add(CursorRow.idle(name)));
        view.cursors().show(rows, frame.lost(), behind > 0
                ? "Most behind: " + most + ". A slow window drops drawings, never points."
                : "Nothing is behind. A slow window drops drawings, never points.");
    }

    private void overview(Frame frame, Map<String, Followed> followed) {
        List<Curve> curves = frame.curves();
        if (curves.isEmpty()) {
            return;
        }
        long inView = view.plot().inView().stream().mapToLong(seen -> held(seen, frame, followed)).max().orElse(0);
        String counts = Counts.grouped(inView) + " of " + ScanView.points(frame.held()) + " held";
        boolean held = model.mode().get() != LiveModel.Mode.FOLLOWING;
        String words = held
                ? "your view, kept since " + ScanFacts.clock(model.changed()) + ": " + counts
                : "following the newest: " + counts;
        double seen = held && model.since().get() > 0 ? seenTo(frame) : Double.NaN;
        PlotOverview.Content content = new PlotOverview.Content(curves, frame.bands(), seen, "", words, "");
        String unit = plotted.axisChannel().map(Channel::unit).orElse("");
        view.overview().show(content.withEnds(unit));
    }

    /** How many of the points in view are here. */
    private static long held(PlotModel.InView seen, Frame frame, Map<String, Followed> followed) {
        long first = frame.firsts().getOrDefault(seen.curve().id(), 0L);
        Followed each = followed.get(seen.curve().id());
        long gone = each == null
                ? 0
                : each.now().gaps().stream().mapToLong(gap -> Math.max(0,
                        Math.min(gap.end(), first + seen.to()) - Math.max(gap.index(), first + seen.from()))).sum();
        return seen.to() - seen.from() - gone;
    }

    /** The place of the last point that was there when the view stopped following. */
    private double seenTo(Frame frame) {
        for (Curve curve : frame.curves()) {
            long first = frame.firsts().getOrDefault(curve.id(), 0L);
            if (first + curve.size() == frame.newest() && curve.size() > 0) {
                return curve.x().at(Math.clamp(model.seen() - 1 - first, 0, curve.size() - 1));
            }
        }
        return Double.NaN;
    }

    private void newestPoint(Frame frame, Map<String, Followed> followed) {
        List<Fact> lines = new ArrayList<>();
        long newest = frame.wanted().curves().stream().map(drawn -> followed.get(drawn.channel().name()))
                .filter(Objects::nonNull).mapToLong(each -> each.now().next()).max().orElse(0);
        if (newest > 0) {
            lines.add(Fact.of("index", Counts.grouped(newest - 1)));
        }
        frame.wanted().axis().ifPresent(axis -> point(axis, followed, lines));
        frame.wanted().curves().forEach(drawn -> point(drawn.channel(), followed, lines));
        details.newest(lines);
        Optional<PlotModel.InView> first = view.plot().inView().stream().findFirst();
        String slice = first.map(seen -> {
            long from = frame.firsts().getOrDefault(seen.curve().id(), 0L);
            return from + seen.from() + ":" + (from + seen.to());
        }).orElse(":");
        ScanFacts now = facts;
        if (now != null) {
            details.python(now, first.map(seen -> seen.curve().id()), slice);
        }
    }

    private static void point(Channel channel, Map<String, Followed> followed, List<Fact> into) {
        Followed each = followed.get(channel.name());
        if (each == null || each.now().next() == 0) {
            return;
        }
        Kept kept = each.now();
        into.add(new Fact(channel.label(), PointText.of(kept, kept.next() - 1), channel.unit()));
    }

    private void status(Frame frame, ScanFacts now, double perSecond) {
        List<String> words = new ArrayList<>();
        words.add(Counts.grouped(Math.round(perSecond)) + " points/s");
        String latency = chart.latencyWords();
        if (!latency.isEmpty()) {
            words.add(latency);
        }
        long drawn = Math.round(drawings.perSecond());
        words.add(drawn + (drawn == 1 ? " drawing/s, " : " drawings/s, ") + ScanView.points(frame.lost()) + " lost");
        if (!lacks.isEmpty()) {
            words.add(lacks);
        }
        workspace.status().live().set(now.state() == ScanState.STARTED && link instanceof Link.Connected);
        if (!workspace.status().facts().equals(words)) {
            workspace.status().facts().setAll(words);
        }
    }
}
