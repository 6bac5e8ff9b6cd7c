package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Elements as plain objects: numbers, times and texts as exact text, bool as Boolean, complex as two texts, bytes as
 * hexadecimal digits (without trailing zeros for S), structures and sub-arrays as lists. Nothing is lost on the way.
 */
public final class PlainElements {
    private PlainElements() {}

    /** Elements {@code from} up to but not including {@code to}, in C order. */
    public static List<Object> range(NdArray array, long from, long to) {
        List<Object> items = new ArrayList<>(Math.toIntExact(to - from));
        for (long i = from; i < to; i++) {
            items.add(at(array, i));
        }
        return items;
    }

    /** Element {@code flat}. */
    public static Object at(NdArray array, long flat) {
        return of(array.memory(), array.addressOf(flat), array.dtype());
    }

    private static Object of(MemorySegment data, long at, DType dtype) {
        return switch (dtype) {
            case DType.Plain plain -> plain(data, at, plain);
            case DType.Temporal time -> Long.toString(Elements.integer(data, at, 8, time.order(), true));
            case DType.Struct struct -> {
                List<Object> fields = new ArrayList<>(struct.fields().size());
                struct.fields().forEach(field -> fields.add(of(data, at + field.offset(), field.type())));
                yield fields;
            }
            case DType.SubArray sub -> {
                int count = sub.count();
                List<Object> items = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    items.add(of(data, at + (long) i * sub.base().itemSize(), sub.base()));
                }
                yield items;
            }
        };
    }

    private static Object plain(MemorySegment data, long at, DType.Plain type) {
        int size = type.itemSize();
        return switch (type.kind()) {
            case BOOL -> Elements.integer(data, at, 1, type.order(), true) != 0;
            case INT -> Long.toString(Elements.integer(data, at, size, type.order(), true));
            case UINT -> Long.toUnsignedString(Elements.integer(data, at, size, type.order(), false));
            case FLOAT -> ElementText.real(data, at, size, type.order());
            case COMPLEX -> List.of(ElementText.real(data, at, size / 2, type.order()),
                    ElementText.real(data, at + size / 2, size / 2, type.order()));
            case BYTES -> HexFormat.of().formatHex(Elements.bytes(data, at, size, true));
            case TEXT -> Elements.text(data, at, size, type.order());
            case RAW -> HexFormat.of().formatHex(Elements.bytes(data, at, size, false));
            case OBJECT, DATETIME, TIMEDELTA -> "object";
        };
    }
}
