package org.poolscope.storage.scan.entry;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;

/** Numbers and arrays of one shape: packed in C order without anything between. */
record FixedCodec(Encoding.Numeric encoding, long point) implements PointCodec {
    /** Points without bytes could be any number in no space. */
    private static final long MOST_EMPTY = 1_000_000;

    FixedCodec(Encoding.Numeric encoding) {
        this(encoding, encoding.pointBytes());
    }

    @Override
    public long count(StreamEntry entry) {
        return isSound(entry) ? entry.declaredCount().orElse(1L) : 1;
    }

    @Override
    public int longestRun() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Points decode(List<StreamEntry> run) throws MalformedEntry {
        long count = 0;
        long bytes = 0;
        for (StreamEntry entry : run) {
            if (!isSound(entry)) {
                throw new MalformedEntry(fault(entry));
            }
            count += entry.declaredCount().orElse(1L);
            bytes += payload(entry).length;
        }
        return new Points.Regular(NdArray.of(encoding.dtype(), shape(count), false, MemorySegment.ofArray(
                run.size() == 1 ? payload(run.getFirst()) : joined(run, bytes))));
    }

    @Override
    public byte[] encode(Points points) throws MalformedEntry {
        if (!(points instanceof Points.Regular(NdArray data)) || !data.dtype().equals(encoding.dtype())) {
            throw new MalformedEntry("The stream takes elements of " + encoding.dtype().str() + " only.");
        }
        long[] shape = data.shape();
        if (shape.length == 0 || shape[0] == 0 || !Arrays.equals(shape, shape(shape[0]))) {
            throw new MalformedEntry("The stream takes points of the shape " + encoding.shape() + ", at least one; this"
                    + " array has the shape " + Arrays.toString(shape) + ".");
        }
        return data.size() == 0 ? new byte[0] : data.bytes().toArray(ValueLayout.JAVA_BYTE);
    }

    private boolean isSound(StreamEntry entry) {
        Optional<Long> count = entry.declaredCount();
        Optional<byte[]> payload = entry.payload();
        if (count.isEmpty() || payload.isEmpty()) {
            return false;
        }
        long bytes = payload.get().length;
        return point == 0
                ? bytes == 0 && count.get() <= MOST_EMPTY
                : bytes % point == 0 && bytes / point == count.get();
    }

    private String fault(StreamEntry entry) {
        Optional<byte[]> payload = entry.payload();
        return payload.isEmpty()
                ? "The entry has no payload."
                : "The entry has " + payload.get().length + " bytes; " + entry.text("len").orElse("1") + " of "
                        + point + " bytes were declared.";
    }

    private static byte[] payload(StreamEntry entry) {
        return entry.payload().orElseThrow();
    }

    private long[] shape(long count) {
        long[] shape = new long[encoding.shape().size() + 1];
        shape[0] = count;
        for (int i = 1; i < shape.length; i++) {
            shape[i] = encoding.shape().get(i - 1);
        }
        return shape;
    }

    private static byte[] joined(List<StreamEntry> run, long bytes) throws MalformedEntry {
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new MalformedEntry("The points together have " + bytes + " bytes; read fewer at a time.");
        }
        byte[] all = new byte[(int) bytes];
        int at = 0;
        for (StreamEntry entry : run) {
            byte[] part = payload(entry);
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
