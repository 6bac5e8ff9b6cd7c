package org.poolscope.storage.scan.kept;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.stream.Points;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.PointCodec;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Points in the file, each as one entry of its stream would hold it; decoded when they are looked at. */
final class SpilledPart implements PointParts.Part {
    private final long start;
    private final MemorySegment bytes;
    private final long[] ends;
    private final PointCodec codec;

    private SpilledPart(long start, MemorySegment bytes, long[] ends, PointCodec codec) {
        this.start = start;
        this.bytes = bytes;
        this.ends = ends;
        this.codec = codec;
    }

    /** Of payloads that lie one behind the other in {@code bytes}. */
    static SpilledPart of(long start, List<MemorySegment> payloads, MemorySegment bytes, PointCodec codec) {
        long[] ends = payloads.stream().mapToLong(MemorySegment::byteSize).toArray();
        Arrays.parallelPrefix(ends, Long::sum);
        return new SpilledPart(start, bytes, ends, codec);
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public void collect(long from, long to, List<Points> pieces) {
        for (int i = (int) from; i < to; i++) {
            pieces.add(point(i));
        }
    }

    private Points point(int i) {
        long from = i == 0 ? 0 : ends[i - 1];
        byte[] payload = bytes.asSlice(from, ends[i] - from).toArray(ValueLayout.JAVA_BYTE);
        try {
            return codec.decode(List.of(StreamEntry.ofPoints(0, payload, 1)));
        } catch (MalformedEntry e) {
            throw new IllegalStateException("What was written can be read: " + e.what(), e);
        }
    }
}
