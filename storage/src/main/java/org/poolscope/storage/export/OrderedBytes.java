package org.poolscope.storage.export;

import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** Numbers as the bytes of a file that has one byte order, packed in C order. */
public final class OrderedBytes {
    private OrderedBytes() {}

    /** The elements as they are; the two parts of a complex number one behind the other. */
    public static byte[] of(NdArray array, ByteOrder wanted) {
        byte[] bytes = array.bytes().toArray(ValueLayout.JAVA_BYTE);
        DType type = array.dtype();
        int width = type.kind() == Kind.COMPLEX ? type.itemSize() / 2 : type.itemSize();
        if (order(type) != wanted) {
            for (int at = 0; at < bytes.length; at += width) {
                turn(bytes, at, width);
            }
        }
        return bytes;
    }

    /** The elements as floats of 4 or of 8 bytes. */
    public static byte[] floats(NdArray array, int width, ByteOrder wanted) {
        double[] numbers = array.toDoubles();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, width)).order(wanted);
        for (double number : numbers) {
            if (width == Float.BYTES) {
                bytes.putFloat((float) number);
            } else {
                bytes.putDouble(number);
            }
        }
        return bytes.array();
    }

    private static void turn(byte[] bytes, int at, int width) {
        for (int low = at, high = at + width - 1; low < high; low++, high--) {
            byte kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
    }

    private static ByteOrder order(DType type) {
        return switch (type) {
            case DType.Plain plain -> plain.order();
            case DType.Temporal time -> time.order();
            case DType.Struct _,DType.SubArray _ -> throw new IllegalArgumentException("no number: " + type.str());
        };
    }
}
