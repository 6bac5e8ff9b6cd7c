package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes elements given as plain objects (see {@link PlainElements}) into memory of any element type. */
public final class ElementWriter {
    private ElementWriter() {}

    /**
     * A new array of {@code elements} given in C order; it lies in Fortran order if {@code fortran}.
     *
     * @throws IllegalArgumentException if the number of elements is not that of the shape, or one does not fit the type
     */
    public static NdArray array(DType dtype, long[] shape, boolean fortran, List<?> elements) {
        long size = NdArray.sizeOf(shape);
        if (size != elements.size()) {
            throw new IllegalArgumentException("The shape needs " + size + " elements; there are " + elements.size()
                    + ".");
        }
        MemorySegment data = MemorySegment.ofArray(new byte[Math.toIntExact(size * dtype.itemSize())]);
        NdArray array = NdArray.of(dtype, shape, fortran, data);
        for (int i = 0; i < elements.size(); i++) {
            write(data, array.addressOf(i), dtype, elements.get(i));
        }
        return array;
    }

    private static void write(MemorySegment data, long at, DType dtype, @Nullable Object element) {
        switch (dtype) {
            case DType.Plain plain -> writePlain(data, at, plain, element);
            case DType.Temporal time -> writeInteger(data, at, 8, time.order(), new BigInteger(text(element)));
            case DType.Struct struct -> {
                List<?> parts = list(element, struct.fields().size());
                for (int i = 0; i < parts.size(); i++) {
                    DType.Field field = struct.fields().get(i);
                    write(data, at + field.offset(), field.type(), parts.get(i));
                }
            }
            case DType.SubArray sub -> {
                List<?> parts = list(element, sub.count());
                for (int i = 0; i < parts.size(); i++) {
                    write(data, at + (long) i * sub.base().itemSize(), sub.base(), parts.get(i));
                }
            }
        }
    }

    private static void writePlain(MemorySegment data, long at, DType.Plain type, @Nullable Object element) {
        int size = type.itemSize();
        switch (type.kind()) {
            case BOOL -> data.set(ValueLayout.JAVA_BYTE, at, (byte) (Boolean.TRUE.equals(element) ? 1 : 0));
            case INT, UINT -> writeInteger(data, at, size, type.order(), new BigInteger(text(element)));
            case FLOAT -> writeReal(data, at, size, type.order(), text(element));
            case COMPLEX -> {
                List<?> parts = list(element, 2);
                writeReal(data, at, size / 2, type.order(), text(parts.getFirst()));
                writeReal(data, at + size / 2, size / 2, type.order(), text(parts.getLast()));
            }
            case BYTES, RAW -> writeBytes(data, at, size, HexFormat.of().parseHex(text(element)));
            case TEXT -> writeText(data, at, type, text(element));
            case OBJECT, DATETIME, TIMEDELTA ->
                throw new IllegalArgumentException("An element of " + type.str() + " is not plain data.");
        }
    }

    private static void writeInteger(MemorySegment data, long at, int size, ByteOrder order, BigInteger value) {
        if (value.bitLength() > 8 * size) {
            throw new IllegalArgumentException(value + " does not fit into " + size + " bytes.");
        }
        long bits = value.longValue();
        for (int i = 0; i < size; i++) {
            int place = order == ByteOrder.BIG_ENDIAN ? size - 1 - i : i;
            data.set(ValueLayout.JAVA_BYTE, at + place, (byte) (bits >> (8 * i)));
        }
    }

    private static void writeReal(MemorySegment data, long at, int size, ByteOrder order, String text) {
        if (size > 8) {
            LongDouble.write(data, at, size, order, text);
            return;
        }
        double value = FloatText.parse(text);
        long bits = switch (size) {
            case 2 -> Float.floatToFloat16((float) value);
            case 4 -> Float.floatToRawIntBits((float) value);
            default -> Double.doubleToRawLongBits(value);
        };
        writeInteger(data, at, size, order, BigInteger.valueOf(bits));
    }

    private static void writeBytes(MemorySegment data, long at, int size, byte[] bytes) {
        if (bytes.length > size) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fit into " + size + ".");
        }
        MemorySegment.copy(bytes, 0, data, ValueLayout.JAVA_BYTE, at, bytes.length);
    }

    private static void writeText(MemorySegment data, long at, DType.Plain type, String text) {
        int[] units = text.codePoints().toArray();
        if (units.length > type.itemSize() / 4) {
            throw new IllegalArgumentException("'" + text + "' is too long for " + type.str() + ".");
        }
        for (int i = 0; i < units.length; i++) {
            writeInteger(data, at + 4L * i, 4, type.order(), BigInteger.valueOf(units[i]));
        }
    }

    private static String text(@Nullable Object element) {
        if (element instanceof String || element instanceof Number) {
            return element.toString();
        }
        throw new IllegalArgumentException("An element is a text or a number, not " + element + ".");
    }

    private static List<?> list(@Nullable Object element, int size) {
        if (element instanceof List<?> list && list.size() == size) {
            return list;
        }
        throw new IllegalArgumentException("An element should be a list of " + size + ".");
    }
}
