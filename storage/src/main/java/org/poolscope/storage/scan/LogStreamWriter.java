package org.poolscope.storage.scan;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.PointCodec;
import org.poolscope.storage.scan.entry.StreamEntry;

/** Writes one stream of a scan. */
final class LogStreamWriter implements StreamWriter {
    private final ScanSink sink;
    private final LogStream.Declaration declaration;
    private final BooleanSupplier takesPoints;
    private final PointCodec codec;
    private long length;
    private boolean sealed;

    LogStreamWriter(ScanSink sink, LogStream.Declaration declaration, BooleanSupplier takesPoints) {
        this.sink = sink;
        this.declaration = declaration;
        this.takesPoints = takesPoints;
        this.codec = PointCodec.of(declaration.encoding());
    }

    @Override
    public String key() {
        return declaration.key();
    }

    LogStream.Declaration declaration() {
        return declaration;
    }

    @Override
    public void send(Value point) throws SourceException {
        send(points(point));
    }

    @Override
    public void send(Points points) throws SourceException {
        if (sealed || !takesPoints.getAsBoolean()) {
            throw refusal(sealed ? "The stream is sealed." : "The scan takes no points now.");
        }
        try {
            byte[] payload = codec.encode(points);
            sink.add(key(), StreamEntry.ofPoints(length, payload, points.count()));
            length += points.count();
        } catch (MalformedEntry e) {
            throw refusal(e.what());
        }
    }

    @Override
    public long seal() throws SourceException {
        if (!sealed) {
            length = sink.seal(key(), length);
            sealed = true;
        }
        return length;
    }

    @Override
    public void join() throws SourceException {
        sink.join();
    }

    private Points points(Value point) throws SourceException {
        return switch (declaration.encoding()) {
            case Encoding.Numeric(DType type, _) -> {
                NdArray array = array(point, type);
                long[] one = new long[array.rank() + 1];
                one[0] = 1;
                System.arraycopy(array.shape(), 0, one, 1, array.rank());
                MemorySegment bytes = array.size() == 0 ? MemorySegment.ofArray(new byte[0]) : array.bytes();
                yield new Points.Regular(NdArray.of(array.dtype(), one, false, bytes));
            }
            case Encoding.Json _,Encoding.Unreadable _ -> new Points.Documents(List.of(point));
        };
    }

    private NdArray array(Value point, DType type) throws SourceException {
        return switch (point) {
            case Numeric.Array(NdArray data, _) -> data;
            case Numeric.Scalar(NdArray data) -> data;
            case Value.Real(double number) when isEight(type, Kind.FLOAT) ->
                scalar(type, Double.doubleToRawLongBits(number));
            case Value.Int(long number, _) when isEight(type, Kind.INT) -> scalar(type, number);
            default -> throw refusal("The stream takes elements of " + type.str() + " only.");
        };
    }

    private static boolean isEight(DType type, Kind kind) {
        return type.kind() == kind && type.itemSize() == Long.BYTES;
    }

    private static NdArray scalar(DType type, long bits) {
        boolean swapped = type instanceof DType.Plain(_, _, ByteOrder order) && order == ByteOrder.BIG_ENDIAN;
        byte[] bytes = new byte[Long.BYTES];
        ByteBuffer.wrap(bytes).order(swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).putLong(bits);
        return NdArray.of(type, new long[0], false,
                MemorySegment.ofArray(bytes));
    }

    private StreamFailure.NotAllowed refusal(String what) {
        return new StreamFailure.NotAllowed(what, declaration.name(), "Send what was declared, before the end.");
    }
}
