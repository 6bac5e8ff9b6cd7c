package org.poolscope.app.live;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.task.Task;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;
import org.poolscope.storage.file.DiskRoom;
import org.poolscope.storage.scan.kept.ScanFile;

/**
 * Keeps a scan on disk: reads all of its numbers beside the chart, also those that nobody plots, into a file that stays
 * when the store removes them. Points that the chart has and the store no longer has go into it too.
 */
final class KeepController {
    private static final long PAUSE = 200_000_000;
    /** A round that brought fewer points than this has caught up. */
    private static final long FEW = 20_000;
    /** Where the file is put unless another place is chosen. */
    private static final Path HOME = Path.of(System.getProperty("user.home"));
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Workspace workspace;
    private final DataStore store;
    private final Feed feed;
    private final PlottedModel plotted;
    private final ActionScope actions;
    private final Node at;
    private @Nullable Scan scan;
    private long planned;
    private @Nullable Recording recording;

    /** A file that is being written. */
    private static final class Recording {
        private final Path target;
        private volatile boolean finishing;
        private volatile long points;

        Recording(Path target) {
            this.target = target;
        }
    }

    KeepController(Workspace workspace, DataStore store, Feed feed, PlottedModel plotted, ActionScope actions,
            Node at) {
        this.workspace = workspace;
        this.store = store;
        this.feed = feed;
        this.plotted = plotted;
        this.actions = actions;
        this.at = at;
        actions.off("keep", "The scan is not loaded yet.");
    }

    /** The scan to keep, and how many points it will have, 0 if that is not known. */
    void scan(Scan now, long points) {
        scan = now;
        planned = points;
        offer();
    }

    /** Asks for a file and keeps the scan in it; finishes the one that is written. */
    void press() {
        if (recording == null) {
            choose();
        } else {
            finish();
        }
    }

    private void choose() {
        if (scan != null && at.getScene() != null) {
            long needed = expected();
            workspace.tasks().run("Looking for room", (_, _) -> DiskRoom.at(HOME, needed),
                    room -> choose(Optional.of(room)), _ -> choose(Optional.empty()));
        }
    }

    private void choose(Optional<DiskRoom> room) {
        Scan now = scan;
        if (now == null || at.getScene() == null || recording != null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Keep scan " + now.identity().number() + " on disk"
                + room.map(known -> ": " + known.words()).orElse(""));
        room.ifPresent(_ -> chooser.setInitialDirectory(HOME.toFile()));
        chooser.setInitialFileName("scan_" + now.identity().number() + ".h5");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("HDF5 file", "*.h5"));
        File chosen = chooser.showSaveDialog(at.getScene().getWindow());
        if (chosen != null) {
            keep(chosen.toPath());
        }
    }

    /** Keeps the scan in a file from now on. */
    void keep(Path target) {
        Scan now = scan;
        if (now == null || recording != null) {
            return;
        }
        Recording begun = new Recording(target);
        Map<String, Kept> here = new HashMap<>();
        feed.followed().forEach((name, each) -> {
            if (each.keeping() instanceof Keeping.All) {
                here.put(name, each.now());
            }
        });
        long expected = expected();
        recording = begun;
        Task task = workspace.tasks().run("Keeping " + target.getFileName(),
                (cancel, progress) -> record(begun, now, here, expected, cancel, progress), this::finished,
                this::failed);
        workspace.tasks().settled(task);
        offer();
    }

    /** Writes what has come so far as a whole file and reads no more for it. */
    void finish() {
        Recording now = recording;
        if (now != null) {
            now.finishing = true;
        }
    }

    /** What is said of the file that is written; nothing if there is none. */
    String words() {
        Recording now = recording;
        return now == null
                ? ""
                : ScanView.points(now.points) + " of all streams so far. The file is there when the scan ends, or when"
                        + " you finish it.";
    }

    /** The name of the file that is written. */
    Optional<String> file() {
        return Optional.ofNullable(recording).map(now -> String.valueOf(now.target.getFileName()));
    }

    private void offer() {
        actions.on("keep", recording == null ? "Keep on disk…" : "Finish the file on disk", this::press);
    }

    private void finished(Recording done) {
        recording = null;
        offer();
        workspace.tell(done.target.getFileName() + ": " + ScanView.points(done.points) + " are kept.");
    }

    private void failed(SourceException failure) {
        recording = null;
        offer();
        workspace.tell(failure);
    }

    /** Bytes of the points planned, each stream at the pace it has had so far. */
    private long expected() {
        long most = plotted.rows().stream().mapToLong(row -> row.length().get()).max().orElse(0);
        if (most <= 0) {
            return 0;
        }
        return plotted.rows().stream().mapToLong(row -> bytes(row.channel().stream())
                * (long) (planned * (Math.max(0, row.length().get()) / (double) most))).sum();
    }

    private static long bytes(Stream stream) {
        return ScanFile.holds(stream) && stream.encoding() instanceof Encoding.Numeric numeric
                ? numeric.pointBytes()
                : 0;
    }

    /** Whoever stops it gets the file of what has come so far. */
    private Recording record(Recording into, Scan now, Map<String, Kept> here, long expected, Cancel cancel,
            Progress progress) throws SourceException {
        try (ScanFile file = ScanFile.create(into.target, now, expected); Follower follower = store.follower()) {
            Map<String, Followed> followed = new HashMap<>();
            for (Map.Entry<String, Stream> stream : now.streams().entrySet()) {
                if (ScanFile.holds(stream.getValue())) {
                    String name = stream.getKey();
                    followed.put(name, follower.follow(stream.getValue(), begin(file, name, here.get(name)),
                            new Keeping.Round()));
                }
            }
            boolean running = true;
            while (running && !into.finishing && !cancel.isCancelled()) {
                follower.read(WAIT, Cancel.NEVER);
                running = take(file, followed);
                long came = file.points() - into.points;
                into.points = file.points();
                progress.report(into.points, 0, "points");
                if (running && came < FEW) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
            file.commit();
            return into;
        }
    }

    /** Writes what the chart has of a stream; returns where the store is to be read on. */
    private static long begin(ScanFile file, String name, @Nullable Kept here) throws SourceException {
        if (here == null) {
            return 0;
        }
        Optional<View> known = here.view(here.first(), here.next());
        if (known.isPresent()) {
            file.add(name, known.get());
        }
        return here.next();
    }

    private static boolean take(ScanFile file, Map<String, Followed> followed) throws SourceException {
        boolean running = false;
        for (Map.Entry<String, Followed> each : followed.entrySet()) {
            Kept now = each.getValue().now();
            Optional<View> view = now.view(now.first(), now.next());
            if (view.isPresent()) {
                file.add(each.getKey(), view.get());
            }
            running |= now.ending().isRunning();
        }
        return running;
    }
}
