package org.poolscope.model.stream;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;

/**
 * What one read of a cursor brought of one stream: the points from {@link #index} on. Points that are gone, and entries
 * that cannot be decoded, keep their place, so that no later point has a wrong index. Immutable.
 */
public final class View {
    private final String stream;
    private final Encoding encoding;
    private final long index;
    private final long length;
    private final List<Chunk> chunks;

    /** Of chunks that follow each other without a hole, at least one. */
    public View(String stream, Encoding encoding, List<Chunk> chunks) {
        this.stream = stream;
        this.encoding = encoding;
        this.chunks = List.copyOf(chunks);
        this.index = this.chunks.getFirst().index();
        long next = index;
        for (Chunk chunk : this.chunks) {
            if (chunk.index() != next) {
                throw new IllegalArgumentException("A chunk begins at " + chunk.index() + " instead of " + next + ".");
            }
            next += chunk.count();
        }
        this.length = next - index;
    }

    /** Points next to each other that share one fate. */
    public sealed interface Chunk {
        /** The stream's index of the first. */
        long index();

        /** How many. */
        long count();

        /** Points that are here. */
        record Data(long index, Points points) implements Chunk {
            @Override
            public long count() {
                return points.count();
            }
        }

        /** Points that were removed or lost before they were read. */
        record Gone(long index, long count) implements Chunk {}

        /** An entry that cannot be decoded, counted as {@code count} points; {@code why} is a sentence. */
        record Broken(long index, long count, String why) implements Chunk {}
    }

    /** The stream's index of the first point. */
    public long index() {
        return index;
    }

    /** How many points, with those that are gone. */
    public long length() {
        return length;
    }

    /** The stream's index of the last point. */
    public long lastIndex() {
        return index + length - 1;
    }

    /** How many points at the start are gone. */
    public long expired() {
        return chunks.getFirst() instanceof Chunk.Gone(_, long count) ? count : 0;
    }

    /** How many points are gone, at the start and between others. */
    public long gone() {
        return chunks.stream().mapToLong(chunk -> chunk instanceof Chunk.Gone(_, long count) ? count : 0).sum();
    }

    /** The pieces in order, for whoever can show gaps. */
    public List<Chunk> chunks() {
        return chunks;
    }

    /** All points; see {@link #data(Slice)}. */
    public Points data() throws SourceException {
        return data(Slice.ALL);
    }

    /**
     * The selected points, counted from the start of the view.
     *
     * @throws StreamFailure.NoLongerThere if one of them is gone, or if they begin, even if none follow, where points are
     *                                     gone
     * @throws SourceException.Corrupt     if one of them cannot be decoded
     */
    public Points data(Slice slice) throws SourceException {
        Slice.Bounds bounds = slice.on(length);
        if (bounds.count() == 0) {
            if (bounds.step() == 1 && bounds.first() < expired()) {
                throw new StreamFailure.NoLongerThere(stream, index + bounds.first());
            }
            return encoding.empty();
        }
        long step = bounds.step();
        long last = bounds.first() + (bounds.count() - 1) * step;
        long from = index + Math.min(bounds.first(), last);
        long to = index + Math.max(bounds.first(), last) + 1;
        List<Points> parts = new ArrayList<>();
        for (Chunk chunk : chunks) {
            long start = Math.max(from, chunk.index());
            long stop = Math.min(to, chunk.index() + chunk.count());
            if (start < stop) {
                parts.add(points(chunk).part(Slice.of(start - chunk.index(), stop - chunk.index())));
            }
        }
        Points whole = Points.join(encoding, parts);
        return step == 1 ? whole : whole.part(new Slice(null, null, step, false));
    }

    private Points points(Chunk chunk) throws SourceException {
        return switch (chunk) {
            case Chunk.Data(_, Points points) -> points;
            case Chunk.Gone(long at, _) -> throw new StreamFailure.NoLongerThere(stream, at);
            case Chunk.Broken(long at, _, String why) -> throw new SourceException.Corrupt(
                    "Point " + at + " cannot be read: " + why, stream);
        };
    }
}
