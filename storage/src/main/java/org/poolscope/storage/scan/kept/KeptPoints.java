package org.poolscope.storage.scan.kept;

import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Gap;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;

/** What is kept of one followed stream, while it grows. Belongs to the thread that adds. */
public final class KeptPoints implements AutoCloseable {
    private final String stream;
    private final Encoding encoding;
    private final Spilling spilling;
    private Grown<Holes.Hole> holes = new Grown<>();
    private PointStore points;
    private long first;
    private long next;
    private long missing;
    private KeptNow.Counts counts = new KeptNow.Counts(0, 0, 0, 0, 0);
    private Ending ending = new Ending.Running();

    /** Nothing yet of a stream of this name, from {@code first} on. */
    public KeptPoints(String stream, Encoding encoding, Spilling spilling, long first) {
        this.stream = stream;
        this.encoding = encoding;
        this.spilling = spilling;
        this.points = PointStore.of(encoding);
        this.first = first;
        this.next = first;
    }

    /** Keeps nothing of what has come; goes on at {@code index}. */
    public void clear(long index) {
        spilling.use(-points.held());
        points = PointStore.of(encoding);
        holes = new Grown<>();
        missing = 0;
        first = index;
        next = index;
    }

    /** As {@link #clear}, for a stream that was deleted and begins again. */
    public void beginAnew() {
        clear(0);
        counts = new KeptNow.Counts(counts.beginnings() + 1, 0, 0, 0, 0);
    }

    /**
     * Adds what has come, which follows what is kept.
     *
     * @param arrived when, by {@link System#nanoTime()}
     * @throws SourceException.Full if there is no room; what came is kept all the same
     */
    public void add(View view, long arrived) throws SourceException {
        long received = 0;
        long lost = 0;
        for (Chunk chunk : view.chunks()) {
            switch (chunk) {
                case Chunk.Data(_, var data) -> {
                    spilling.use(points.add(data));
                    received += data.count();
                }
                case Chunk.Gone(long index, long count) -> lost += miss(new Gap(index, count, Gap.Cause.GONE, ""));
                case Chunk.Broken(long index, long count, String why) ->
                    lost += miss(new Gap(index, count, Gap.Cause.BROKEN, why));
            }
            next = chunk.index() + chunk.count();
        }
        counts = new KeptNow.Counts(counts.beginnings(), counts.received() + received, counts.lost() + lost,
                counts.passed(), received > 0 ? arrived : counts.arrived());
        spilling.bound(points);
    }

    /** Keeps this alone; points between the last one and this were not wanted. */
    public void addNewest(View view, long arrived) throws SourceException {
        long passed = Math.max(0, view.index() - next);
        clear(view.index());
        counts = new KeptNow.Counts(counts.beginnings(), counts.received(), counts.lost(), counts.passed() + passed,
                counts.arrived());
        add(view, arrived);
    }

    private long miss(Gap gap) {
        missing += gap.count();
        holes.add(new Holes.Hole(gap, missing));
        return gap.count();
    }

    /** Whether more may come from now on. */
    public void end(Ending how) {
        ending = how;
    }

    /** All that is known now. */
    public Kept now() {
        return new KeptNow(stream, encoding, new Holes(first, holes.now()), points.now(), next, counts, ending);
    }

    /** Gives its share of the budget back. */
    @Override
    public void close() {
        clear(next);
    }
}
