package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.live.scans.ScanRow;
import org.poolscope.app.live.scans.ScansController;
import org.poolscope.app.look.Parts;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.SideSection;
import org.poolscope.app.main.WorkTab;
import org.poolscope.app.main.Workspace;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.StreamedSource;

/** The stores of scans that a window has open: their side sections and the tabs of their scans. */
final class LivePart implements Part, ScansController.Doors {
    /** What {@code --select} names the newest scan by. */
    private static final String NEWEST = "last";

    private final Workspace workspace;
    private final CopyTarget copies;
    private final Clock clock;
    private final Duration beat;
    private final Map<OpenSource, Store> stores = new HashMap<>();

    /** {@code beat} is how often what stands around a chart is brought up to date. */
    LivePart(Workspace workspace, CopyTarget copies, Clock clock, Duration beat) {
        this.workspace = workspace;
        this.copies = copies;
        this.clock = clock;
        this.beat = beat;
        workspace.chosen().subscribe(this::bind);
        workspace.shownTab().subscribe(this::shown);
    }

    /** One open store. */
    private final class Store implements ScanTabController.Doors {
        private final ScansController scans;
        private final FollowingController following;
        private final ScanTabController.Shared shared;
        private final Map<String, ScanTabController> tabs = new LinkedHashMap<>();
        private final StackPane streams = new StackPane();
        private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
        private Link link = new Link.Connected();
        private Optional<DataPath> wanted = Optional.empty();
        private Optional<String> byItself = Optional.empty();

        Store(OpenSource source, StreamedSource streamed) {
            scans = new ScansController(workspace, source, streamed.store(), LivePart.this);
            following = new FollowingController(workspace.tasks(), streamed.store(), source.title(), this::linked,
                    workspace::tell);
            shared = new ScanTabController.Shared(workspace, source, streamed.store(), following, new HashMap<>(),
                    copies, clock, beat);
            noStreams();
        }

        @Override
        public void closed(ScanTabController tab) {
            tabs.remove(tab.key());
            if (streams.getChildren().contains(tab.streams())) {
                noStreams();
            }
            tellReading();
        }

        @Override
        public void filter() {
            scans.filterHere();
        }

        private void linked(Link now) {
            link = now;
            List.copyOf(tabs.values()).forEach(tab -> tab.linked(now));
        }

        private void noStreams() {
            count.unbind();
            count.set("");
            streams.getChildren().setAll(Parts.empty("stream", "Choose a scan to see its streams."));
        }

        private void show(ScanTabController tab) {
            streams.getChildren().setAll(tab.streams());
            count.bind(javafx.beans.binding.Bindings.size(tab.streams().table().getItems()).map(
                    n -> n + " in scan " + tab.number()));
            scans.reveal(tab.key());
        }
    }

    @Override
    public void opened(OpenSource source) {
        if (source.source() instanceof StreamedSource streamed) {
            Store store = new Store(source, streamed);
            stores.put(source, store);
            workspace.sections(source, List.of(store.scans.section(),
                    new SideSection("Streams", store.count, List.of(), store.streams, 1.6)));
            store.scans.begin();
            bind(workspace.chosen().get());
        }
    }

    @Override
    public void closing(OpenSource source) {
        Store store = stores.remove(source);
        if (store != null) {
            store.scans.close();
            store.following.close();
            tellReading();
        }
    }

    @Override
    public boolean select(OpenSource source, DataPath path) {
        Store store = stores.get(source);
        if (store == null || path.depth() == 0) {
            return false;
        }
        if (path.part(0).equals(NEWEST) && store.scans.model().all().isEmpty()) {
            store.wanted = Optional.of(path);
            return true;
        }
        String key = path.part(0).equals(NEWEST) ? store.scans.model().all().getFirst().key() : path.part(0);
        ScanTabController tab = tab(store, key);
        workspace.show(tab.tab());
        if (path.depth() > 1) {
            tab.tick(path.part(1));
        }
        return true;
    }

    @Override
    public boolean reopen(OpenSource source, DataPath path, String icon, String state) {
        return stores.containsKey(source) && path.depth() > 0 && select(source, path);
    }

    @Override
    public void open(OpenSource source, ScanRow scan) {
        select(source, DataPath.of(scan.key()));
    }

    @Override
    public void began(OpenSource source, ScanRow scan) {
        Store store = stores.get(source);
        if (store == null) {
            return;
        }
        ScanTabController shown = shownOf(store);
        ScanTabController last = shown != null
                ? shown
                : store.tabs.values().stream().reduce((_, later) -> later).orElse(null);
        ScanTabController tab = tab(store, scan.key());
        if (last != null) {
            tab.plotLike(last.chosen());
        }
        workspace.show(tab.tab());
        store.byItself.map(store.tabs::get).filter(old -> !old.equals(tab))
                .ifPresent(old -> workspace.close(old.tab()));
        store.byItself = Optional.of(scan.key());
    }

    @Override
    public void listed(OpenSource source) {
        Store store = stores.get(source);
        if (store == null) {
            return;
        }
        store.tabs.forEach((key, tab) -> store.scans.model().row(key).ifPresent(tab::listed));
        tellReading();
        store.wanted.filter(_ -> !store.scans.model().all().isEmpty()).ifPresent(path -> {
            store.wanted = Optional.empty();
            select(source, path);
        });
        ScanTabController shown = shownOf(store);
        if (shown != null) {
            store.scans.reveal(shown.key());
        }
    }

    /** The tab of a scan, for tests and pictures. */
    Optional<ScanTabController> tab(OpenSource source, String key) {
        return Optional.ofNullable(stores.get(source)).map(store -> store.tabs.get(key));
    }

    private ScanTabController tab(Store store, String key) {
        ScanTabController there = store.tabs.get(key);
        if (there != null) {
            return there;
        }
        ScanTabController made = new ScanTabController(store.shared, key, store);
        store.tabs.put(key, made);
        made.linked(store.link);
        return made;
    }

    /** Following counts as no task that ends, so the status bar tells of it only while none runs. */
    private void tellReading() {
        long scans = stores.values().stream().flatMap(store -> store.tabs.values().stream())
                .filter(tab -> tab.tab().live().get()).count();
        workspace.status().resting().set(scans == 0
                ? "Idle"
                : scans == 1
                        ? "Reading 1 scan"
                        : "Reading " + scans
                                + " scans");
    }

    private @Nullable ScanTabController shownOf(Store store) {
        WorkTab shown = workspace.shownTab().get();
        return store.tabs.values().stream().filter(tab -> tab.tab().equals(shown)).findFirst().orElse(null);
    }

    private void shown(@Nullable WorkTab tab) {
        stores.values().forEach(store -> store.tabs.values().stream().filter(each -> each.tab().equals(tab)).findFirst()
                .ifPresent(store::show));
    }

    private void bind(@Nullable OpenSource source) {
        Store store = source == null ? null : stores.get(source);
        if (store != null) {
            store.scans.bind(workspace.actions().window());
        } else {
            List.of("scan.last", "scan.next", "scan.find").forEach(workspace.actions().window()::forget);
        }
    }
}
