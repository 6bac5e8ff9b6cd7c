package org.poolscope.model.array;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.StringJoiner;

/** The text of an element: exact, as Python prints it, or as short as its own type allows, which tables show. */
public final class ElementText {
    private ElementText() {}

    /** Text of element {@code flat} of an array: {@code -59.725}, {@code chr1}, {@code (chr1, 100, 0.5)}. */
    public static String of(NdArray array, long flat) {
        return of(array.memory(), array.addressOf(flat), array.dtype(), Reals.EXACT);
    }

    /** The same with no more digits than tell a float from its neighbours of its size, as numpy shows it: {@code 0.1}. */
    public static String shown(NdArray array, long flat) {
        return of(array.memory(), array.addressOf(flat), array.dtype(), Reals.SHORTEST);
    }

    /** How many digits a float of two or four bytes has. */
    private enum Reals {
        EXACT, SHORTEST
    }

    private static String of(MemorySegment data, long at, DType dtype, Reals reals) {
        return switch (dtype) {
            case DType.Plain plain -> plain(data, at, plain, reals);
            case DType.Temporal time -> TimeText.of(Elements.integer(data, at, 8, time.order(), true), time);
            case DType.Struct struct -> {
                StringJoiner fields = new StringJoiner(", ", "(", ")");
                struct.fields().forEach(field -> fields.add(of(data, at + field.offset(), field.type(), reals)));
                yield fields.toString();
            }
            case DType.SubArray sub -> {
                StringJoiner items = new StringJoiner(", ", "[", "]");
                for (int i = 0; i < sub.count(); i++) {
                    items.add(of(data, at + (long) i * sub.base().itemSize(), sub.base(), reals));
                }
                yield items.toString();
            }
        };
    }

    private static String plain(MemorySegment data, long at, DType.Plain type, Reals reals) {
        int size = type.itemSize();
        return switch (type.kind()) {
            case BOOL -> Elements.integer(data, at, 1, type.order(), true) == 0 ? "False" : "True";
            case INT -> Long.toString(Elements.integer(data, at, size, type.order(), true));
            case UINT -> Long.toUnsignedString(Elements.integer(data, at, size, type.order(), false));
            case FLOAT -> real(data, at, size, type.order(), reals);
            case COMPLEX -> complex(real(data, at, size / 2, type.order(), reals),
                    real(data, at + size / 2, size / 2, type.order(), reals));
            case BYTES -> Elements.latin1(Elements.bytes(data, at, size, true));
            case TEXT -> Elements.text(data, at, size, type.order());
            case RAW -> HexFormat.of().formatHex(Elements.bytes(data, at, size, false));
            case OBJECT, DATETIME, TIMEDELTA -> "object";
        };
    }

    /** Exact text of a float; a long double with more digits than a double has. */
    static String real(MemorySegment data, long at, int size, ByteOrder order) {
        return real(data, at, size, order, Reals.EXACT);
    }

    private static String real(MemorySegment data, long at, int size, ByteOrder order, Reals reals) {
        if (size > 8) {
            return LongDouble.read(data, at, size, order).text();
        }
        double value = Elements.real(data, at, size, order);
        return reals == Reals.SHORTEST && size < 8 ? FloatText.repr((float) value, size) : FloatText.repr(value);
    }

    private static String complex(String re, String im) {
        return "(" + re + (im.startsWith("-") ? "" : "+") + im + "j)";
    }
}
