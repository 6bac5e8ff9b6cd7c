package org.poolscope.storage.scan.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Gap;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Numbers;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;

/** What was kept at one moment. */
record KeptNow(String stream, Encoding encoding, Holes holes, PointLook look, long next, Counts counts,
        Ending ending) implements Kept {
    /** What has been counted. */
    record Counts(int beginnings, long received, long lost, long passed, long arrived) {}

    @Override
    public long first() {
        return holes.first();
    }

    @Override
    public List<Gap> gaps() {
        return holes.gaps();
    }

    @Override
    public int beginnings() {
        return counts.beginnings;
    }

    @Override
    public long received() {
        return counts.received;
    }

    @Override
    public long lost() {
        return counts.lost;
    }

    @Override
    public long passed() {
        return counts.passed;
    }

    @Override
    public long arrived() {
        return counts.arrived;
    }

    @Override
    public Optional<View> newest() {
        long end = next;
        for (int i = holes.size() - 1; i >= 0 && holes.gap(i).end() == end; i--) {
            end = holes.gap(i).index();
        }
        return view(end - 1, end);
    }

    @Override
    public Optional<View> view(long from, long to) {
        long start = Math.max(from, first());
        long stop = Math.min(to, next);
        if (start >= stop) {
            return Optional.empty();
        }
        List<Chunk> chunks = new ArrayList<>();
        int hole = holes.before(start);
        for (long at = start; at < stop;) {
            if (hole >= 0 && holes.gap(hole).end() > at) {
                long end = Math.min(stop, holes.gap(hole).end());
                chunks.add(chunk(holes.gap(hole), at, end));
                at = end;
            }
            long end = hole + 1 < holes.size() ? Math.min(stop, holes.gap(hole + 1).index()) : stop;
            if (end > at) {
                long place = holes.place(at, hole);
                for (Points points : look.points(place, place + end - at)) {
                    chunks.add(new Chunk.Data(at, points));
                    at += points.count();
                }
            }
            hole++;
        }
        return Optional.of(new View(stream, encoding, chunks));
    }

    private static Chunk chunk(Gap gap, long from, long to) {
        return switch (gap.cause()) {
            case GONE -> new Chunk.Gone(from, to - from);
            case BROKEN -> new Chunk.Broken(from, to - from, gap.why());
        };
    }

    @Override
    public Numbers numbers(long from, long to) {
        if (!look.isNumbers()) {
            throw new IllegalArgumentException("The points of " + stream + " are no single real numbers.");
        }
        long start = Math.max(from, first());
        return new KeptNumbers(holes, look, start, Math.max(0, Math.min(to, next) - start));
    }
}
