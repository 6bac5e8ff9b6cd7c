package org.poolscope.storage.scan.kept;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.model.stream.Points;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.PointCodec;

/** Points that differ in shape or are no numbers: as they came, and in the file as their stream writes them. */
final class PointParts implements PointStore {
    private final PointCodec codec;
    private final Grown<Part> parts = new Grown<>();
    private long count;
    private long held;
    private int spilled;

    /** Some of the points, from {@code start} on. */
    sealed interface Part permits Held, SpilledPart {
        long start();

        /** Adds points {@code from} to before {@code to}, counted within the part. */
        void collect(long from, long to, List<Points> pieces);
    }

    /** In memory. */
    record Held(long start, Points points, long bytes) implements Part {
        @Override
        public void collect(long from, long to, List<Points> pieces) {
            pieces.add(points.part(Slice.of(from, to)));
        }
    }

    PointParts(PointCodec codec) {
        this.codec = codec;
    }

    @Override
    public long add(Points points) {
        long bytes = PointSize.of(points);
        parts.add(new Held(count, points, bytes));
        count += points.count();
        held += bytes;
        return bytes;
    }

    @Override
    public long held() {
        return held;
    }

    @Override
    public boolean canSpill() {
        return parts.size() - spilled > 1;
    }

    @Override
    public long spill(SpillFile file, long wanted) throws IOException {
        List<Part> all = parts.now();
        List<MemorySegment> pieces = new ArrayList<>();
        long freed = 0;
        int stop = spilled;
        for (; stop + 1 < all.size() && freed < wanted && all.get(stop) instanceof Held part; stop++) {
            for (long i = 0; i < part.points().count(); i++) {
                pieces.add(MemorySegment.ofArray(encoded(part.points().part(Slice.at(i)))));
            }
            freed += part.bytes();
        }
        parts.replace(spilled, stop, SpilledPart.of(all.get(spilled).start(), pieces, file.put(pieces), codec));
        spilled++;
        held -= freed;
        return freed;
    }

    @Override
    public PointLook now() {
        return new PartLook(parts.now(), count);
    }

    private byte[] encoded(Points point) throws IOException {
        try {
            return codec.encode(point);
        } catch (MalformedEntry e) {
            throw new IOException("A point cannot be written: " + e.what(), e);
        }
    }
}
