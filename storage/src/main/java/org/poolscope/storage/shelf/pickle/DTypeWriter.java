package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.nio.ByteOrder;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.SourceException;

/** Writes element types; the counterpart of {@link DTypeBuilder}. */
final class DTypeWriter {
    private static final int HAS_OBJECTS = 63;
    private static final int STRUCTURED = 16;
    private static final int ALIGNED = -128;

    private final NumpyWriter arrays;
    private final ValueWriter values;
    private final PickleOut out;

    DTypeWriter(NumpyWriter arrays, ValueWriter values, PickleOut out) {
        this.arrays = arrays;
        this.values = values;
        this.out = out;
    }

    void write(DType dtype) throws IOException, SourceException {
        String name = dtype.str();
        int bracket = name.indexOf('[');
        values.className("numpy.dtype");
        values.text(dtype.kind() == Kind.OBJECT
                ? "O" + dtype.itemSize()
                : bracket < 0 ? name.substring(1) : name.substring(1, bracket));
        out.op(Opcode.NEWFALSE);
        out.op(Opcode.NEWTRUE);
        values.call(Opcode.TUPLE3);
        out.op(Opcode.MARK);
        switch (dtype) {
            case DType.Plain(Kind kind, int size, _) -> plain(name, kind, size);
            case DType.Temporal time -> temporal(name, time);
            case DType.Struct struct -> structure(struct);
            case DType.SubArray sub -> subArray(sub);
        }
        out.op(Opcode.TUPLE);
        out.op(Opcode.BUILD);
    }

    private void plain(String name, Kind kind, int size) throws IOException {
        boolean sized = kind == Kind.BYTES || kind == Kind.TEXT || kind == Kind.RAW;
        head(3, name.charAt(0));
        nothing();
        nothing();
        nothing();
        tail(sized ? size : -1, kind == Kind.TEXT ? 4 : sized ? 1 : -1, flags(kind));
    }

    private static int flags(Kind kind) {
        return kind == Kind.OBJECT ? HAS_OBJECTS : kind == Kind.TEXT ? 8 : 0;
    }

    private void temporal(String name, DType.Temporal time) throws IOException {
        head(4, name.charAt(0));
        nothing();
        nothing();
        nothing();
        tail(-1, -1, 0);
        nothing();
        out.op(Opcode.MARK);
        values.bytes(ValueWriter.ascii(time.unit().code()));
        out.whole(time.count());
        out.whole(1);
        out.whole(1);
        out.op(Opcode.TUPLE);
        out.op(Opcode.TUPLE2);
    }

    private void structure(DType.Struct struct) throws IOException, SourceException {
        head(3, '|');
        nothing();
        out.op(Opcode.MARK);
        for (DType.Field field : struct.fields()) {
            values.text(field.name());
        }
        out.op(Opcode.TUPLE);
        out.op(Opcode.EMPTY_DICT);
        for (DType.Field field : struct.fields()) {
            values.text(field.name());
            field(field);
            out.op(Opcode.SETITEM);
            if (field.title() != null) {
                values.text(field.title());
                field(field);
                out.op(Opcode.SETITEM);
            }
        }
        boolean aligned = struct.aligned();
        tail(struct.itemSize(), aligned ? alignment(struct) : 1,
                (aligned ? ALIGNED : 0) + STRUCTURED + (struct.hasObjects() ? 1 : 0));
    }

    private void field(DType.Field field) throws IOException, SourceException {
        arrays.type(field.type());
        out.whole(field.offset());
        if (field.title() == null) {
            out.op(Opcode.TUPLE2);
        } else {
            values.text(field.title());
            out.op(Opcode.TUPLE3);
        }
    }

    /** An aligned structure begins where its widest number may; no machine asks for more than 16 bytes. */
    private static int alignment(DType dtype) {
        return switch (dtype) {
            case DType.Plain(Kind kind, int size, ByteOrder _) -> switch (kind) {
                case BYTES, RAW, BOOL -> 1;
                case TEXT -> 4;
                case COMPLEX -> Math.min(size / 2, 16);
                default -> Math.min(size, 16);
            };
            case DType.Temporal _ -> 8;
            case DType.SubArray sub -> alignment(sub.base());
            case DType.Struct struct -> struct.fields().stream().mapToInt(field -> alignment(field.type())).max()
                    .orElse(1);
        };
    }

    private void subArray(DType.SubArray sub) throws IOException, SourceException {
        head(3, '|');
        arrays.type(sub.base());
        arrays.shape(sub.shape().stream().mapToLong(Integer::longValue).toArray());
        out.op(Opcode.TUPLE2);
        nothing();
        nothing();
        tail(sub.itemSize(), alignment(sub), 8);
    }

    private void head(int version, char order) throws IOException {
        out.whole(version);
        values.text(String.valueOf(order));
    }

    private void tail(int size, int alignment, int flags) throws IOException {
        out.whole(size);
        out.whole(alignment);
        out.whole(flags);
    }

    private void nothing() throws IOException {
        out.op(Opcode.NONE);
    }
}
