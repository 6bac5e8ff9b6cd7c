package org.poolscope.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.heap.HeapSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code follow}: prints the points of a scan as they arrive until its streams end, or a value that changes. */
@CommandLine.Command(name = "follow", description = "Prints the points of a scan as they arrive, until its streams end, or a value of an object store each time it changes.", footer = {
        "", "Examples:", "  poolscope follow mem-scan://demo --json",
        "  poolscope follow mem-scan://demo --scan next --stream diodes:diode1",
        "  poolscope follow redis://host:6379 --last-only --every 1",
        "  poolscope follow visits.heap::root/x"})
final class FollowCommand extends DataCommand {
    private static final String LAST = "last";
    private static final String NEXT = "next";
    private static final String BEGIN = "begin";
    private static final String NOW = "now";

    @Parameters(paramLabel = "LOCATION", description = "A store of scans; with ::KEY or ::KEY/STREAM that scan or stream. Or an object store, with ::PATH.")
    private String place = "";

    @Option(names = "--scan", paramLabel = "last|next|KEY", defaultValue = LAST, description = "The newest scan (default), the next that is made, or the one of this key.")
    private String scan = LAST;

    @Option(names = "--stream", paramLabel = "NAME", description = "Only this stream; may be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--from", paramLabel = "begin|now|INDEX", defaultValue = BEGIN, description = "The first point. Default: begin.")
    private String from = BEGIN;

    @Option(names = "--last-only", description = "Only the newest point of each stream; those between are passed over.")
    private boolean lastOnly;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "0", description = "Print no more often than this.")
    private double every;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "0", description = "End when nothing has come for so long.")
    private double timeout;

    @Option(names = "--json", description = "A JSON object a line: {scan, stream, index, length, expired, data}, at last {end}; path in place of scan and stream for an object store.")
    private boolean json;

    @Override
    public Integer call() throws SourceException, IOException {
        Location location = location(place);
        long start = start();
        Duration pause = duration(every, "--every");
        Duration patience = duration(timeout, "--timeout");
        try (Source source = open(location)) {
            if (source instanceof HeapSource) {
                return new FollowedPlace(out(), json, pause, patience).run(source, location.path(), cancel());
            }
            DataStore store = ScanStores.of(source, place, this::say);
            Scan found = scan(store, location.path(), patience);
            FollowedPrint print = new FollowedPrint(out(), json, found.key());
            try (Follower follower = store.follower()) {
                FollowLoop loop = new FollowLoop(follower, print, this::say, pause, patience);
                for (Stream stream : streams(found, location.path())) {
                    loop.follow(stream, start, lastOnly ? new Keeping.Newest(pause) : new Keeping.Round());
                }
                return loop.run(out(), cancel());
            }
        } catch (StreamFailure.NoScanAvailable e) {
            say(e.sentence());
            return ExitCode.FOUND_NOTHING;
        } catch (SourceException.Cancelled _) {
            return ExitCode.CANCELLED;
        }
    }

    private Scan scan(DataStore store, DataPath path, Duration patience) throws SourceException {
        String wanted = path.depth() > 0 ? path.part(0) : scan;
        String key = switch (wanted) {
            case LAST -> store.lastScan().key();
            case NEXT ->
                store.nextScan(Optional.empty(), new ReadOptions(true, patience, false, 1), cancel()).key();
            default -> wanted;
        };
        Scan found = store.load(key);
        found.awaitState(ScanState.PREPARED, patience, cancel());
        return found;
    }

    private List<Stream> streams(Scan found, DataPath path) throws SourceException {
        List<String> wanted = new ArrayList<>(names);
        if (path.depth() > 1) {
            wanted.add(path.part(1));
        }
        List<Stream> streams = new ArrayList<>();
        for (String name : wanted) {
            Stream stream = found.streams().get(name);
            if (stream == null) {
                throw new SourceException.NotFound("The scan has no stream of this name.", name,
                        "It has " + String.join(", ", found.streams().keySet()) + ".");
            }
            streams.add(stream);
        }
        if (wanted.isEmpty()) {
            for (Stream stream : found.streams().values()) {
                if (stream.encoding() instanceof Encoding.Unreadable(_, String why)) {
                    say(stream.name() + ": " + why);
                } else {
                    streams.add(stream);
                }
            }
        }
        return streams;
    }

    private long start() {
        @Nullable
        NumberFormatException wrong = null;
        try {
            long index = from.equals(NOW) ? Follower.NEXT : from.equals(BEGIN) ? 0 : Long.parseLong(from);
            if (index >= 0 || from.equals(NOW)) {
                return index;
            }
        } catch (NumberFormatException e) {
            wrong = e;
        }
        throw wrong == null ? misuse(startText()) : misuse(startText(), wrong);
    }

    private String startText() {
        return "'" + from + "' is no first point; give begin, now or an index from 0 on";
    }

    private Duration duration(double seconds, String option) {
        if (!(seconds >= 0 && seconds < 1e9)) {
            throw misuse(option + " takes seconds, 0 or more");
        }
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
