package org.poolscope.app.browse.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreEditor;
import org.poolscope.storage.heap.StoreOptions;

/** What is watched is seen wherever it lies, and a number is followed over time until a person moves the plot. */
class WatchedTest {
    private static final DataPath AGE = DataPath.of("root", "Joe", "age");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        file = folder.resolve("visits.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.root().set("x", 1L);
            store.root().set("y", 5L);
            store.root().set("Joe", Map.of("age", 27L));
        }
    }

    @Test
    void whatIsWatchedShowsItsValueAlthoughItsBranchIsClosed() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/Joe/age");
            window.window().perform("watch");
            assertEquals(List.of("root/Joe/age 27"), watched(window));

            window.select("root/x");
            Toolkit.run(() -> window.item("root/Joe").setExpanded(false));
            new StoreEditor(other).set(AGE, 28L);
            window.until(() -> watched(window).equals(List.of("root/Joe/age 28")));

            new StoreEditor(other).delete(AGE);
            window.until(() -> watched(window).equals(List.of("root/Joe/age not there now")));
        }
    }

    @Test
    void whatWasWatchedIsWatchedAfterARestart() throws SourceException {
        PlacesFile places = new PlacesFile(folder.resolve("open.tsv"));
        try (ObjectsWindow window = ObjectsWindow.reopen(file, places)) {
            window.window().openSource(file.toString());
            window.select("root/x");
            window.window().perform("watch");
            window.select("root/Joe/age");
            window.window().perform("watch");
        }
        try (ObjectsWindow window = ObjectsWindow.reopen(file, places);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            other.root().set("x", 8L);
            window.until(() -> window.window().controller().workspace().tab("objects:" + file).isPresent());
            window.until(() -> allWatched(window).equals(List.of("root/x 8", "root/Joe/age 27")));
        }
    }

    @Test
    void watchingEndsWhereItBegan() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/x");
            window.window().perform("watch");
            window.window().perform("watch");
            assertEquals(List.of(), watched(window));
        }
    }

    @Test
    void aWatchedNumberIsKeptOverTimeAlthoughItIsNotSelected() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/Joe/age");
            window.window().perform("watch");
            window.select("root/x");
            for (long age = 28; age < 31; age++) {
                String now = "root/Joe/age " + age;
                new StoreEditor(other).set(AGE, age);
                window.until(() -> watched(window).equals(List.of(now)));
            }
            window.select("root/Joe/age");
            window.until(() -> plotted(window, 0).containsAll(List.of(27.0, 28.0, 29.0, 30.0)));
        }
    }

    @Test
    void numbersThatAreSelectedTogetherArePlottedTogether() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/x");
            Toolkit.run(() -> window.table().getSelectionModel().select(window.item("root/y")));
            window.until(() -> plot(window).curves().size() == 2);
            assertEquals(List.of(1.0, 5.0), Toolkit.on(() -> List.of(plotted(window, 0).getFirst(),
                    plotted(window, 1).getFirst())));
        }
    }

    @Test
    void aPlotThatAPersonMovesStaysAndFollowsAgainOnlyOnWish() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/x");
            other.root().increment("x", 1);
            window.until(() -> plotted(window, 0).contains(2.0));
            Toolkit.run(() -> plot(window).steps().zoom(Plot.CLOSER));
            Viewport held = Toolkit.on(() -> plot(window).viewport());
            other.root().increment("x", 1);
            window.until(() -> plotted(window, 0).contains(3.0));
            assertEquals(held.x(), Toolkit.on(() -> plot(window).viewport().x()));
            window.until(() -> window.window().node("objectPill").isVisible());

            window.window().perform("follow");
            window.until(() -> !window.window().node("objectPill").isVisible()
                    && plot(window).viewport().x().max() > held.x().max());
        }
    }

    @Test
    void aNumberIsFollowedOnTheLiveScreenLikeAnyStream() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/x");
            window.window().perform("follow.live");
            window.until(() -> live(window).map(plot -> plot.curves().size() == 1).orElse(false));
            other.root().increment("x", 41);
            window.until(() -> values(live(window).orElseThrow(), 0).contains(42.0));

            Toolkit.run(() -> live(window).orElseThrow().steps().zoom(Plot.CLOSER));
            Viewport held = Toolkit.on(() -> live(window).orElseThrow().viewport());
            other.root().increment("x", 1);
            window.until(() -> window.window().node("livePill").isVisible());
            assertEquals(held.x(), Toolkit.on(() -> live(window).orElseThrow().viewport().x()));
            assertEquals(Curve.Shape.STAIRS,
                    Toolkit.on(() -> live(window).orElseThrow().curves().getFirst().shape()));
        }
    }

    private static Optional<Plot> live(ObjectsWindow window) {
        return Optional.ofNullable((Plot) window.window().controller().scene().getRoot().lookup("#liveChart"));
    }

    private static Plot plot(ObjectsWindow window) {
        return (Plot) window.window().controller().scene().getRoot().lookup(".ps-plot");
    }

    private static List<Double> plotted(ObjectsWindow window, int curve) {
        return values(plot(window), curve);
    }

    private static List<Double> values(Plot plot, int curve) {
        var samples = plot.curves().get(curve).y();
        return java.util.stream.LongStream.range(0, samples.size()).mapToObj(samples::at).toList();
    }

    private static List<String> watched(ObjectsWindow window) {
        List<String> rows = allWatched(window);
        assertTrue(rows.size() <= 1, rows::toString);
        return rows;
    }

    @SuppressWarnings("unchecked") // a list of watched rows
    private static List<String> allWatched(ObjectsWindow window) {
        ListView<ObjectRow> list = (ListView<ObjectRow>) window.window().node("watched");
        return Toolkit.on(() -> list.getItems().stream()
                .map(row -> row.title() + " " + row.look().get().text()).toList());
    }
}
