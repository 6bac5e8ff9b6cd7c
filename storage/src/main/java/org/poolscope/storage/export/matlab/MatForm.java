package org.poolscope.storage.export.matlab;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Complex;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Gapless;
import org.poolscope.storage.export.OrderedBytes;

/**
 * What MATLAB makes of the elements of a column.
 *
 * @param type   class of the array
 * @param truth  whether the numbers are truth values
 * @param parts  2 for complex numbers, whose imaginary parts stand behind all real ones
 * @param across numbers that an element takes side by side: characters of a text, bytes of a string of bytes
 */
record MatForm(MatClass type, boolean truth, int parts, int across) {
    private static final char UNKNOWN = '?';
    private static final char BLANK = ' ';

    /** For the elements of a column; empty for those that a MATLAB file of level 5 has no class for. */
    static Optional<MatForm> of(Gapless column, FormatLosses losses) {
        DType type = column.element();
        int size = type.itemSize();
        return Optional.ofNullable(switch (type) {
            case DType.Temporal _ -> {
                losses.add(1, "a column of times is written as whole numbers of its unit, from 1970 on");
                yield of(MatClass.INT64);
            }
            case DType.Plain(Kind kind, int _, ByteOrder _) -> switch (kind) {
                case BOOL -> new MatForm(MatClass.UINT8, true, 1, 1);
                case INT -> of(List.of(MatClass.INT8, MatClass.INT16, MatClass.INT32, MatClass.INT64)
                        .get(Integer.numberOfTrailingZeros(size)));
                case UINT -> of(List.of(MatClass.UINT8, MatClass.UINT16, MatClass.UINT32, MatClass.UINT64)
                        .get(Integer.numberOfTrailingZeros(size)));
                case FLOAT -> {
                    if (size > Double.BYTES) {
                        losses.add(1, "a column of " + size + " byte floats is rounded to 8 byte floats");
                    }
                    yield of(size <= Float.BYTES ? MatClass.SINGLE : MatClass.DOUBLE);
                }
                case COMPLEX -> size > 2 * Double.BYTES
                        ? null
                        : complex(size == 2 * Float.BYTES ? MatClass.SINGLE : MatClass.DOUBLE);
                case TEXT -> {
                    losses.add(1, "texts of a column are filled up with blanks to one length");
                    yield new MatForm(MatClass.CHAR, false, 1, Math.max(1, size / 4));
                }
                case BYTES, RAW -> size == 0
                        ? null
                        : new MatForm(MatClass.UINT8, false, 1, size);
                case OBJECT, DATETIME, TIMEDELTA -> null;
            };
            case DType.Struct _,DType.SubArray _ -> null;
        });
    }

    private static MatForm of(MatClass type) {
        return new MatForm(type, false, 1, 1);
    }

    private static MatForm complex(MatClass type) {
        return new MatForm(type, false, 2, 1);
    }

    /** Some elements as they stand in the file, in C order; one array of bytes a part. */
    List<byte[]> of(NdArray array) {
        if (parts > 1) {
            return Stream.of(Complex.real(array), Complex.imaginary(array)).map(this::numbers).toList();
        }
        return List.of(switch (array.dtype()) {
            case DType.Temporal time -> ticks(array, time.count());
            case DType.Plain plain when plain.kind() == Kind.TEXT -> characters(array);
            case DType.Plain plain when plain.kind() == Kind.BYTES || plain.kind() == Kind.RAW ->
                array.bytes().toArray(ValueLayout.JAVA_BYTE);
            default -> numbers(array);
        });
    }

    /** Some texts as they stand in the file. */
    List<byte[]> of(List<String> texts) {
        byte[] bytes = new byte[texts.size() * across * Character.BYTES];
        for (int i = 0; i < texts.size(); i++) {
            put(texts.get(i), bytes, i);
        }
        return List.of(bytes);
    }

    private byte[] numbers(NdArray array) {
        return array.dtype().itemSize() == type.width()
                ? OrderedBytes.of(array, ByteOrder.LITTLE_ENDIAN)
                : OrderedBytes.floats(array, type.width(), ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] characters(NdArray texts) {
        byte[] bytes = new byte[Math.toIntExact(texts.size()) * across * Character.BYTES];
        for (int i = 0; i < texts.size(); i++) {
            put(ElementText.of(texts, i), bytes, i);
        }
        return bytes;
    }

    private void put(String text, byte[] bytes, int element) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < across; i++) {
            char c = i >= points.length ? BLANK : fitting(points[i]);
            int at = (element * across + i) * Character.BYTES;
            bytes[at] = (byte) c;
            bytes[at + 1] = (byte) (c >> Byte.SIZE);
        }
    }

    /** A character of MATLAB has 16 bits, and readers decode the characters of a column together. */
    private static char fitting(int point) {
        boolean isLone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point > Character.MAX_VALUE || isLone ? UNKNOWN : (char) point;
    }

    private static byte[] ticks(NdArray array, int count) {
        long[] ticks = new long[Math.toIntExact(array.size())];
        for (int i = 0; i < ticks.length; i++) {
            long tick = array.longAt(i);
            ticks[i] = tick == Long.MIN_VALUE ? tick : tick * count;
        }
        return OrderedBytes.of(NdArray.ofLongs(ticks), ByteOrder.LITTLE_ENDIAN);
    }
}
