package org.poolscope.app.live.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.GrowingLookup;
import org.poolscope.app.plot.engine.Lookup;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.Kind;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Gap;
import org.poolscope.model.stream.Kept;

/**
 * Makes curves of what is kept of followed streams, again and again; of a point that came before, nothing is read again.
 * Belongs to one task.
 */
public final class LiveCurves {
    private static final double EXACT_BELOW = 1L << 53;

    private final Map<String, Known> known = new HashMap<>();

    /** What a curve was made of; another beginning means that all is read anew. */
    private record Base(Optional<String> axis, long first, Pace pace, int beginnings, int axisBeginnings) {}

    private record Known(Base base, GrowingLookup lookup) {}

    /**
     * A curve with what it was made of.
     *
     * @param first
     *            the stream's index of its first sample
     * @param kept
     *            all that is known of its stream
     */
    public record Live(Curve curve, long first, Kept kept) {}

    /** The curves wanted, of those streams that {@code kept} knows; one whose axis has no point yet is empty. */
    public List<Live> of(Wanted wanted, Function<String, @Nullable Kept> kept) {
        List<Live> curves = new ArrayList<>();
        Kept axis = wanted.axis().map(channel -> kept.apply(channel.name())).orElse(null);
        for (Wanted.Drawn drawn : wanted.curves()) {
            Kept points = kept.apply(drawn.channel().name());
            if (points != null && (wanted.axis().isEmpty() || axis != null)) {
                curves.add(axis == null
                        ? overIndex(drawn, points)
                        : over(drawn, points, axis, wanted.axis().map(Channel::name)));
            }
        }
        return curves;
    }

    private Live overIndex(Wanted.Drawn drawn, Kept points) {
        long first = start(points);
        long size = points.next() - first;
        Samples y = new LiveNumbers(points.numbers(first, points.next()));
        return live(drawn, points, Samples.regular((double) first, 1, size), y,
                new Base(Optional.empty(), first, Pace.SAME, points.beginnings(), 0));
    }

    private Live over(Wanted.Drawn drawn, Kept points, Kept axis, Optional<String> axisName) {
        Known before = known.get(drawn.channel().name());
        Pace last = before != null && before.base().axis().equals(axisName) ? before.base().pace() : Pace.SAME;
        Pace pace = last.after(points.next(), axis.next());
        long axisFirst = start(axis);
        long first = Math.max(start(points), scaled(axisFirst, pace));
        long end = Math.max(first, Math.min(points.next(), scaled(axis.next(), pace)));
        Samples positions = new LiveNumbers(axis.numbers(axisFirst, axis.next()));
        Holes holes = Holes.of(axis.gaps(), axisFirst, positions.size());
        if (!holes.isEmpty()) {
            positions = new BridgedSamples(positions, holes);
        }
        boolean aligned = pace.equals(Pace.SAME) && first == axisFirst;
        Samples x = aligned ? positions : new PaceSamples(positions, pace, first, axisFirst, end - first);
        Samples y = new LiveNumbers(points.numbers(first, end));
        if (!holes.isEmpty()) {
            List<Gap> unknown = axis.gaps().stream().map(gap -> new Gap(scaled(gap.index(), pace),
                    scaled(gap.end(), pace) - scaled(gap.index(), pace), gap.cause(), gap.why())).toList();
            y = new MaskedSamples(y, Holes.of(unknown, first, y.size()));
        }
        return live(drawn, points, x, y,
                new Base(axisName, first, pace, points.beginnings(), axis.beginnings()));
    }

    private Live live(Wanted.Drawn drawn, Kept points, Samples x, Samples y, Base base) {
        Channel channel = drawn.channel();
        Known before = known.get(channel.name());
        Known now = before != null && before.base().equals(base) ? before : new Known(base, new GrowingLookup());
        known.put(channel.name(), now);
        Lookup lookup = now.lookup().extend(x, y);
        String name = base.pace().words().isEmpty() ? channel.label() : channel.label() + " " + base.pace().words();
        Curve curve = new Curve(channel.name(), name, channel.unit(), x, y, drawn.slot(), true, channel.drawn(),
                exact(channel, points, base.first()), lookup);
        return new Live(curve, base.first(), points);
    }

    /** Behind what is missing at the start: nothing is known of its places. */
    private static long start(Kept kept) {
        long first = kept.first();
        for (Gap gap : kept.gaps()) {
            first = gap.index() == first ? gap.end() : first;
        }
        return first;
    }

    /** The first point of a stream that belongs to a place of its axis or comes after it. */
    private static long scaled(long place, Pace pace) {
        return pace.steps() > 1 ? (place + pace.steps() - 1) / pace.steps() : place * pace.points();
    }

    /** Whole numbers have a text of their own; those that no double holds are looked up where they lie. */
    private static @Nullable LongFunction<String> exact(Channel channel, Kept points, long first) {
        if (!(channel.stream().encoding() instanceof Encoding.Numeric numbers)) {
            return null;
        }
        Kind kind = numbers.dtype().kind();
        if (kind != Kind.INT && kind != Kind.UINT) {
            return null;
        }
        return index -> {
            double value = points.numbers(first + index, first + index + 1).at(0);
            return Double.isNaN(value)
                    ? "nan"
                    : Math.abs(value) < EXACT_BELOW
                            ? Long.toString((long) value)
                            : PointText.of(points, first + index);
        };
    }
}
