package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** What a masked array shows in place of missing elements, and the type of its mask (numpy, ma/core.py). */
final class MaskedFill {
    private MaskedFill() {}

    /** One truth value where the array has one number, all the way down. */
    static DType maskType(DType dtype) {
        return switch (dtype) {
            case DType.Plain _,DType.Temporal _ -> DType.of(Kind.BOOL, 1);
            case DType.SubArray sub -> new DType.SubArray(maskType(sub.base()), sub.shape());
            case DType.Struct struct -> {
                DType.Field[] fields = new DType.Field[struct.fields().size()];
                int offset = 0;
                for (int i = 0; i < fields.length; i++) {
                    DType.Field field = struct.fields().get(i);
                    DType type = maskType(field.type());
                    fields[i] = new DType.Field(field.name(), offset, type, field.title());
                    offset += type.itemSize();
                }
                yield new DType.Struct(offset, Arrays.asList(fields), false);
            }
        };
    }

    /** The stored fill value, else numpy's own for the type; null where it has none without a choice. */
    static @Nullable NdArray of(Value stored, DType dtype) {
        return switch (stored) {
            case Numeric.Array(NdArray data, _) when data.rank() == 0 -> data;
            case Numeric.Scalar(NdArray data) -> data;
            default -> usual(dtype);
        };
    }

    private static @Nullable NdArray usual(DType dtype) {
        if (!(dtype instanceof DType.Plain(Kind kind, int size, ByteOrder order))) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
        boolean known = switch (kind) {
            case BOOL -> put(bytes, 1, size);
            case INT, UINT -> put(bytes, 999_999, size);
            case FLOAT -> putReal(bytes, size);
            case COMPLEX -> putReal(bytes, size / 2);
            case BYTES -> putText(bytes, "N/A");
            case RAW -> putText(bytes, "???");
            case TEXT, OBJECT, DATETIME, TIMEDELTA -> false;
        };
        return known ? NdArray.of(dtype, new long[0], false, MemorySegment.ofArray(bytes.array())) : null;
    }

    private static boolean put(ByteBuffer bytes, int number, int size) {
        switch (size) {
            case 1 -> bytes.put((byte) number);
            case 2 -> bytes.putShort((short) number);
            case 4 -> bytes.putInt(number);
            default -> bytes.putLong(number);
        }
        return true;
    }

    private static boolean putReal(ByteBuffer bytes, int size) {
        switch (size) {
            case 2 -> bytes.putShort(Float.floatToFloat16(1e20f));
            case 4 -> bytes.putFloat(1e20f);
            case 8 -> bytes.putDouble(1e20);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean putText(ByteBuffer bytes, String text) {
        bytes.put(text.getBytes(StandardCharsets.ISO_8859_1), 0, Math.min(text.length(), bytes.capacity()));
        return true;
    }
}
