package org.poolscope.app.live.scans;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.main.Counts;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;

/**
 * What a scan says of itself, for a person.
 *
 * @param called
 *            its number and name
 * @param facts
 *            the lines of the group Scan
 * @param planned
 *            how many points it will have by its own counts, empty if it does not say or has no end
 */
public record ScanFacts(String key, String called, String name, long number, Optional<String> dataset,
        ScanState state, Instant started, Optional<Instant> ended, Optional<String> reason, OptionalLong planned,
        List<Fact> facts) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLI = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    /** Copies the facts. */
    public ScanFacts {
        facts = List.copyOf(facts);
    }

    /** The facts of a scan as it was when it was loaded. */
    public static ScanFacts of(Scan scan) {
        ScanInfo info = new ScanInfo(scan.info());
        Instant started = info.time("start_time").orElse(scan.created());
        ScanRow row = new ScanRow(scan.key(), scan.identity(), scan.state(), scan.created(),
                info.text("title").orElse(""), java.util.OptionalDouble.empty(), Optional.empty());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Key", scan.key()));
        add(facts, "Session", scan.identity().session());
        add(facts, "Proposal", scan.identity().proposal());
        add(facts, "Collection", scan.identity().collection());
        add(facts, "Dataset", scan.identity().dataset());
        info.text("title").ifPresent(title -> facts.add(Fact.of("Title", title)));
        facts.add(Fact.of("Started", MILLI.format(started)));
        OptionalLong planned = info.count("npoints");
        facts.add(Fact.of("Points", planned.isPresent() ? Counts.grouped(planned.getAsLong()) : "no end told"));
        info.time("end_time").ifPresent(end -> facts.add(Fact.of("Ended", MILLI.format(end))));
        info.text("end_reason").ifPresent(reason -> facts.add(Fact.of("End", reason)));
        add(facts, "File", scan.identity().path());
        return new ScanFacts(scan.key(), row.called(), scan.identity().name(), scan.identity().number(),
                Optional.ofNullable(scan.identity().dataset()), scan.state(), started, info.time("end_time"),
                info.text("end_reason"), planned, facts);
    }

    /** When it will be over if it goes on as before, {@code 04:16:53 UTC}; empty where that cannot be told. */
    public Optional<Fact> endsAbout(long points, Instant now) {
        if (planned.isEmpty() || points < 2 || points >= planned.getAsLong() || state != ScanState.STARTED) {
            return Optional.empty();
        }
        double perPoint = Duration.between(started, now).toMillis() / (double) points;
        long left = (long) (perPoint * (planned.getAsLong() - points));
        return left <= 0 || left > Duration.ofDays(30).toMillis()
                ? Optional.empty()
                : Optional.of(Fact.of("Ends about", CLOCK.format(now.plusMillis(left))));
    }

    /** How long it has been going on, or when it was: {@code for 14 min 1 s}. */
    public String when(Instant now) {
        return switch (state) {
            case CREATED, PREPARED -> "made " + CLOCK.format(started);
            case STARTED -> "for " + words(Duration.between(started, now));
            case STOPPED -> "data complete";
            case CLOSED -> ended.map(end -> "ended " + SECOND.format(end)).orElse("ended");
        };
    }

    /** What stands above a chart whose scan is over; {@code points} are here. */
    public Optional<String> endWords(long points) {
        if (state != ScanState.CLOSED) {
            return Optional.empty();
        }
        String at = ended.map(end -> " at " + CLOCK.format(end)).orElse("");
        String why = reason.filter(text -> !text.equals("SUCCESS")).map(text -> " (" + text + ")").orElse("");
        boolean all = planned.isEmpty() || points >= planned.getAsLong();
        String here = all
                ? "All " + Counts.grouped(points) + " points are here."
                : Counts.grouped(points) + " of " + Counts.grouped(planned.getAsLong()) + " points are here.";
        return Optional.of("The scan ended" + at + why + ". " + here);
    }

    /** A time of day, {@code 04:12:11 UTC}. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** A moment to the millisecond. */
    public static String moment(Instant time) {
        return MILLI.format(time);
    }

    private static String words(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    private static void add(List<Fact> facts, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(Fact.of(name, text));
        }
    }

    /** The lines of Python that read the streams of this scan again; {@code slice} is of the first. */
    public String python(Optional<String> stream, String slice) {
        String load = "scan = store.load_scan(scan_key)";
        return stream.map(name -> load + "\nscan.streams[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]["
                + slice + "]").orElse(load);
    }
}
