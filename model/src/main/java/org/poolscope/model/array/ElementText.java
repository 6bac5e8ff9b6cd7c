package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.StringJoiner;

/** The exact, shortest text of an element, as Python prints it; what tables show and the clipboard takes. */
public final class ElementText {
    private ElementText() {}

    /** Text of element {@code flat} of an array: {@code -59.725}, {@code chr1}, {@code (chr1, 100, 0.5)}. */
    public static String of(NdArray array, long flat) {
        return of(array.memory(), array.addressOf(flat), array.dtype());
    }

    private static String of(MemorySegment data, long at, DType dtype) {
        return switch (dtype) {
            case DType.Plain plain -> plain(data, at, plain);
            case DType.Temporal time -> TimeText.of(Elements.integer(data, at, 8, time.order(), true), time);
            case DType.Struct struct -> {
                StringJoiner fields = new StringJoiner(", ", "(", ")");
                struct.fields().forEach(field -> fields.add(of(data, at + field.offset(), field.type())));
                yield fields.toString();
            }
            case DType.SubArray sub -> {
                StringJoiner items = new StringJoiner(", ", "[", "]");
                for (int i = 0; i < sub.count(); i++) {
                    items.add(of(data, at + (long) i * sub.base().itemSize(), sub.base()));
                }
                yield items.toString();
            }
        };
    }

    private static String plain(MemorySegment data, long at, DType.Plain type) {
        int size = type.itemSize();
        return switch (type.kind()) {
            case BOOL -> Elements.integer(data, at, 1, type.order(), true) == 0 ? "False" : "True";
            case INT -> Long.toString(Elements.integer(data, at, size, type.order(), true));
            case UINT -> Long.toUnsignedString(Elements.integer(data, at, size, type.order(), false));
            case FLOAT -> real(data, at, size, type.order());
            case COMPLEX -> complex(real(data, at, size / 2, type.order()),
                    real(data, at + size / 2, size / 2, type.order()));
            case BYTES -> Elements.latin1(Elements.bytes(data, at, size, true));
            case TEXT -> Elements.text(data, at, size, type.order());
            case RAW -> HexFormat.of().formatHex(Elements.bytes(data, at, size, false));
            case OBJECT, DATETIME, TIMEDELTA -> "object";
        };
    }

    /** Shortest text of a float; a long double with more digits than a double has. */
    static String real(MemorySegment data, long at, int size, ByteOrder order) {
        return size > 8
                ? LongDouble.read(data, at, size, order).text()
                : FloatText.repr(Elements.real(data, at, size, order));
    }

    private static String complex(String re, String im) {
        return "(" + re + (im.startsWith("-") ? "" : "+") + im + "j)";
    }
}
