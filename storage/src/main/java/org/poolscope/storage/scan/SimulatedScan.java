package org.poolscope.storage.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;

/** One scan of the simulator: a motor goes along and everything else is measured on the way. */
final class SimulatedScan {
    private static final int POINTS = 200;
    private static final int PAUSE_AT = 80;
    private static final int PAUSE = 20;
    private static final int ABORTED_AT = 150;

    private final long seed;
    private final long number;
    private final boolean aborted;
    private final List<SimulatedChannel> channels = SimulatedChannel.all();
    private final List<StreamWriter> streams = new ArrayList<>();
    private @Nullable ScanWriter writer;
    private List<Value> info = List.of();

    /** Scan {@code number} of those with this seed. */
    SimulatedScan(long seed, long number) {
        this.seed = seed;
        this.number = number;
        this.aborted = number % 3 == 2;
    }

    /** Steps from the first point to the end, with the pause. */
    int steps() {
        return (aborted ? ABORTED_AT : POINTS) + PAUSE;
    }

    void begin(DataStore store, long millis) throws SourceException {
        info = new ArrayList<>(List.of(text("type"), text("ascan"), text("title"), text("ascan roby 0 10 200 0.1"),
                text("npoints"), new Value.Int(POINTS), text("count_time"), new Value.Real(0.1), text("scan_nb"),
                new Value.Int(number), text("start_time"), text(Instant.ofEpochMilli(millis).toString()),
                text("session_name"), text("demo_session"), text("channels"), told()));
        ScanIdentity identity = ScanIdentity.of("ascan", number).in("demo_session", "hg123", "sample_a",
                "run_%04d".formatted((number + 4) / 5));
        ScanWriter scan = store.create(identity, mapping(info));
        for (SimulatedChannel channel : channels) {
            streams.add(scan.stream(channel.name(), channel.encoding(), channel.info()));
        }
        scan.prepare(mapping(info));
        scan.start();
        writer = scan;
    }

    /** Sends what step {@code step} measures; nothing while the scan pauses. */
    void measure(int step, long millis) throws SourceException {
        if (step >= PAUSE_AT && step < PAUSE_AT + PAUSE) {
            return;
        }
        int point = step < PAUSE_AT ? step : step - PAUSE;
        for (int i = 0; i < channels.size(); i++) {
            SplittableRandom noise = new SplittableRandom(seed * 1_000_003 + number * 10_007 + point * 31L + i);
            channels.get(i).send(streams.get(i), point, POINTS, millis, noise);
        }
    }

    /** Ends the scan; {@code stopped} if somebody wanted it to. */
    void end(long millis, boolean stopped) throws SourceException {
        if (writer != null) {
            writer.stop();
            info.addAll(
                    List.of(text("end_reason"), text(aborted || stopped ? "USER_ABORT" : "SUCCESS"), text("end_time"),
                            text(Instant.ofEpochMilli(millis).toString())));
            writer.close(mapping(info));
        }
    }

    private Value told() {
        List<Value> pairs = new ArrayList<>();
        channels.forEach(channel -> {
            pairs.add(text(channel.name()));
            pairs.add(channel.info());
        });
        return mapping(pairs);
    }

    private static Container.Mapping mapping(List<Value> pairs) {
        return new Container.Mapping(MappingType.DICT, List.copyOf(pairs), null);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
