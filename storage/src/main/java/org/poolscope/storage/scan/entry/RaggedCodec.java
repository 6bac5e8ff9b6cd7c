package org.poolscope.storage.scan.entry;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;

/** Arrays whose shape may differ from entry to entry: msgpack of the shape of one point and the bytes of all. */
record RaggedCodec(Encoding.Numeric encoding) implements PointCodec {
    @Override
    public long count(StreamEntry entry) {
        try {
            return points(entry).size();
        } catch (MalformedEntry _) {
            return 1;
        }
    }

    @Override
    public int longestRun() {
        return 1;
    }

    @Override
    public Points decode(List<StreamEntry> run) throws MalformedEntry {
        List<NdArray> points = new ArrayList<>();
        for (StreamEntry entry : run) {
            points.addAll(points(entry));
        }
        return new Points.Ragged(encoding.dtype(), points);
    }

    @Override
    public byte[] encode(Points points) throws MalformedEntry {
        List<NdArray> arrays = switch (points) {
            case Points.Ragged(_, List<NdArray> each) -> each;
            case Points.Regular(NdArray data) -> split(data);
            case Points.Documents _ -> List.of();
        };
        if (arrays.isEmpty()) {
            throw new MalformedEntry("The stream takes arrays of " + encoding.dtype().str() + ", at least one.");
        }
        long[] shape = arrays.getFirst().shape();
        for (NdArray array : arrays) {
            if (!array.dtype().equals(encoding.dtype()) || !Arrays.equals(array.shape(), shape)) {
                throw new MalformedEntry("The arrays of one entry are all of " + encoding.dtype().str()
                        + " and of one shape.");
            }
        }
        PackWriter out = new PackWriter();
        out.beginArray(2);
        out.beginArray(shape.length);
        for (long length : shape) {
            out.whole(length);
        }
        out.beginBytes(arrays.stream().mapToLong(NdArray::byteSize).sum());
        arrays.forEach(array -> out.bytes(
                array.size() == 0 ? new byte[0] : array.bytes().toArray(ValueLayout.JAVA_BYTE)));
        return out.toArray();
    }

    private List<NdArray> points(StreamEntry entry) throws MalformedEntry {
        byte[] payload = entry.payload().orElseThrow(() -> new MalformedEntry("The entry has no payload."));
        long count = entry.declaredCount().orElseThrow(() -> new MalformedEntry("The entry's count is no number."));
        PackReader in = new PackReader(payload);
        in.expectArray(2);
        long[] shape = new long[in.arrayLength()];
        long point = encoding.dtype().itemSize();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.whole();
            point = shape[i] == 0 || point == 0 ? 0 : multiplied(point, shape[i], payload.length);
        }
        MemorySegment data = in.bytes();
        in.expectEnd();
        // As many points as bytes at most, so that arrays without elements cannot fill the memory.
        if (count > payload.length || count * point != data.byteSize()) {
            throw new MalformedEntry("The entry has " + data.byteSize() + " bytes; " + count + " points of the shape "
                    + Arrays.toString(shape) + " were declared.");
        }
        List<NdArray> points = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            points.add(NdArray.of(encoding.dtype(), shape, false, data.asSlice(i * point, point)));
        }
        return points;
    }

    private static long multiplied(long bytes, long length, long there) throws MalformedEntry {
        if (length > there) {
            throw new MalformedEntry("The entry declares an axis of " + length + "; it has " + there + " bytes.");
        }
        return Math.min(bytes * length, Integer.MAX_VALUE);
    }

    private static List<NdArray> split(NdArray points) {
        List<NdArray> arrays = new ArrayList<>();
        long count = points.rank() == 0 ? 0 : points.shape()[0];
        for (long i = 0; i < count; i++) {
            arrays.add(points.slice(List.of(Slice.at(i))));
        }
        return arrays;
    }
}
