package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.live.chart.Frame;
import org.poolscope.app.live.scans.ScanFacts;
import org.poolscope.app.live.scans.ScanRow;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.Crumb;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;

/** The tab of one scan: loads it, lets its streams be ticked, and keeps everything around the chart up to date. */
final class ScanTabController implements ScanView.Heard, ScanDetailsView.Heard {
    private final Workspace workspace;
    private final OpenSource source;
    private final DataStore store;
    private final FollowingController following;
    private final CopyTarget copies;
    private final Clock clock;
    private final Doors doors;
    private final String key;
    private final StackPane place = new StackPane();
    private final WorkTab tab;
    private final ScanView view = new ScanView(this);
    private final ScanDetailsView details = new ScanDetailsView(this);
    private final LiveModel model = new LiveModel();
    private final Feed feed;
    private final ChartController chart;
    private final NotesController notes;
    private final BeatController beat;
    private final LengthsController lengths;
    private final ServerController server;
    private final KeepController keep;
    private final PlottedModel plotted;
    private final StreamsView streams;
    private final ChannelsController channels;
    private @Nullable Task loading;
    private @Nullable ScanFacts facts;
    private Optional<PlottedModel.Chosen> before = Optional.empty();
    private final Set<String> wanted = new LinkedHashSet<>();

    /** What the tab needs of its window. */
    interface Doors {
        /** The tab was closed. */
        void closed(ScanTabController tab);

        /** The list of scans is to be filtered. */
        void filter();
    }

    /** What all tabs of a source share. */
    record Shared(Workspace workspace, OpenSource source, DataStore store, FollowingController following,
            Map<String, Integer> slots, CopyTarget copies, Clock clock, Duration beat) {}

    ScanTabController(Shared shared, String key, Doors doors) {
        this.workspace = shared.workspace();
        this.source = shared.source();
        this.store = shared.store();
        this.following = shared.following();
        this.copies = shared.copies();
        this.clock = shared.clock();
        this.key = key;
        this.doors = doors;
        feed = new Feed(() -> workspace.tasks().later(this::arrived));
        chart = new ChartController(view, model, feed, clock);
        lengths = new LengthsController(workspace.tasks(), key);
        plotted = new PlottedModel(shared.slots(), this::replot);
        streams = new StreamsView(plotted.rows());
        new StreamDropController(view.chartPlace(), view.plot(), plotted).accept();
        place.getStyleClass().add("surface");
        place.getChildren().setAll(Parts.empty("scan", "Loading the scan."));
        tab = new WorkTab(id(source, key), "scan", key.substring(key.lastIndexOf(':') + 1), place).of(source)
                .whenClosed(this::close);
        details.store(source.description().warnings());
        keep = new KeepController(workspace, store, feed, plotted, tab.actions(), view);
        TrimModel trim = new TrimModel();
        server = new ServerController(workspace.tasks(), store, trim, clock);
        notes = new NotesController(view, trim, keep, this::load);
        beat = new BeatController(workspace, view, details, model, plotted, feed, chart, notes, trim, clock,
                shared.beat(), store.lacks());
        channels = new ChannelsController(view, plotted, feed, chart, beat);
        new ScanActions(shared, key, plotted).offer(streams.table()).bind(tab.actions(), view, chart, feed);
        tab.actions().on("copy.python", this::copyPython);
        tab.actions().on("filter", doors::filter);
        tab.actions().on("reload", this::load);
        tab.shown().subscribe(this::shown);
        following.add(feed);
        load();
    }

    /** What the tab of a scan is called in its window. */
    static String id(OpenSource source, String key) {
        return "scan:" + source.location() + ":" + key;
    }

    WorkTab tab() {
        return tab;
    }

    String key() {
        return key;
    }

    OpenSource source() {
        return source;
    }

    /** The number of the scan, empty before it is loaded. */
    String number() {
        ScanFacts known = facts;
        return known == null ? "" : Long.toString(known.number());
    }

    StreamsView streams() {
        return streams;
    }

    ScanView view() {
        return view;
    }

    LiveModel model() {
        return model;
    }

    ChartController chart() {
        return chart;
    }

    KeepController keep() {
        return keep;
    }

    /** Plots what was plotted of another scan, once this one is loaded. */
    void plotLike(PlottedModel.Chosen chosen) {
        before = Optional.of(chosen);
    }

    /** What is plotted now. */
    PlottedModel.Chosen chosen() {
        return plotted.chosen();
    }

    /** Ticks one more stream, once the scan is loaded. */
    void tick(String stream) {
        wanted.add(stream);
        plotted.tick(stream);
    }

    /** Hears how the list of scans tells of this one: another state means that it has more to say. */
    void listed(ScanRow row) {
        ScanFacts known = facts;
        if (known != null && known.state() != row.state()) {
            load();
        }
    }

    /** Hears whether the store can be reached. */
    void linked(Link link) {
        beat.link(link);
        beat.beat();
    }

    @Override
    public void follow() {
        chart.follow();
    }

    @Override
    public void pause() {
        chart.pause();
    }

    @Override
    public void valuesInView() {
        chart.table();
    }

    @Override
    public void copyPython() {
        copies.copy("scan_key = \"" + key + "\"\n" + details.python());
    }

    /** What stands around the chart does not wait for the next beat when the first points are there. */
    private void arrived() {
        long before = points();
        chart.arrived();
        if (before == 0 && points() > 0) {
            beat.beat();
        }
    }

    private long points() {
        return chart.newest().map(Frame::newest).orElse(0L);
    }

    private void load() {
        Task task = loading;
        if (task != null) {
            task.drop();
        }
        loading = workspace.tasks().run("Loading scan", (_, _) -> {
            Scan scan = store.load(key);
            return new Loaded(scan, ScanFacts.of(scan));
        }, this::loaded, this::failed);
    }

    private record Loaded(Scan scan, ScanFacts facts) {}

    private void loaded(Loaded now) {
        boolean first = facts == null;
        facts = now.facts();
        tab.title().set(now.facts().number() + " " + now.facts().called());
        tab.live().set(now.facts().state() != ScanState.CLOSED);
        if (now.facts().state() == ScanState.CLOSED) {
            ScanActions.ended(tab.actions());
        }
        tab.crumbs().set(crumbs(now.facts()));
        chart.started(ScanFacts.moment(now.facts().started()));
        notes.loaded(Optional.empty());
        beat.facts(now.facts());
        keep.scan(now.scan(), now.facts().planned().orElse(0));
        if (plotted.rows().size() != now.scan().streams().size()) {
            plotted.fill(now.scan(), before);
            wanted.forEach(plotted::tick);
            lengths.begin(plotted.rows());
        }
        if (first) {
            place.getChildren().setAll(view);
            workspace.inspect(details);
            tab.inspector().set(details);
        }
        beat.beat();
    }

    private void failed(SourceException failure) {
        if (failure instanceof SourceException.Cancelled) {
            return;
        }
        if (facts != null) {
            notes.loaded(Optional.of(failure));
            beat.beat();
        } else {
            place.getChildren().setAll(Parts.empty("warn", failure.sentence(),
                    Parts.button("refresh", "Try again", this::load, "bar")));
        }
    }

    private List<Crumb> crumbs(ScanFacts now) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(source.icon(), source.title(), source.location().source()));
        now.dataset().ifPresent(dataset -> crumbs.add(new Crumb("folder", dataset, "")));
        crumbs.add(new Crumb("scan", now.number() + " " + now.called(),
                source.location().at(DataPath.of(key)).toString()));
        return crumbs;
    }

    private void replot() {
        channels.replot();
        server.begin(plotted);
    }

    private void shown(boolean on) {
        chart.show(on);
        lengths.show(on);
        server.show(on);
        beat.show(on);
    }

    private void close() {
        Task task = loading;
        if (task != null) {
            task.drop();
        }
        beat.close();
        lengths.close();
        server.close();
        keep.finish();
        following.remove(feed);
        chart.close();
        channels.close();
        view.overview().close();
        view.plot().close();
        doors.closed(this);
    }
}
