package org.poolscope.storage.heap.object;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.page.PageReader;

/**
 * A value without identity, ready to be stored or looked for.
 *
 * @param cell    its cell, {@link Cell#ABSENT} if it needs a piece of its own
 * @param kind    the kind of that piece
 * @param content the content of that piece
 */
@SuppressWarnings("ArrayRecordComponent") // made and used within one call
public record Key(long cell, int kind, byte[] content) {
    private static final byte[] NOTHING = new byte[0];
    private static final long FNV_START = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_STEP = 0x0000_0100_0000_01B3L;

    /** Of null, a Boolean, an integer, a floating-point number, a text or bytes. */
    public static Key of(@Nullable Object value) {
        return switch (value) {
            case null -> inCell(Cell.NONE);
            case Boolean truth -> inCell(truth ? Cell.TRUE : Cell.FALSE);
            case Long number -> of(number.longValue());
            case Integer number -> of(number.longValue());
            case Short number -> of(number.longValue());
            case Byte number -> of(number.longValue());
            case Double number -> inCell(Cell.of(number.doubleValue()));
            case Float number -> inCell(Cell.of(number.doubleValue()));
            case BigInteger number when number.bitLength() < Long.SIZE -> of(number.longValue());
            case BigInteger number -> new Key(Cell.ABSENT, Scalars.INTEGER, number.toByteArray());
            case String text -> new Key(Cell.ABSENT, Scalars.TEXT, Texts.encode(text));
            case byte[] bytes -> new Key(Cell.ABSENT, Scalars.BYTES, bytes);
            default -> throw new IllegalArgumentException(
                    "The store has no form for " + value.getClass().getName() + ".");
        };
    }

    /** Whether a value is of a kind that has no identity. */
    public static boolean isScalar(@Nullable Object value) {
        return value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer
                || value instanceof Short || value instanceof Byte || value instanceof Double || value instanceof Float
                || value instanceof BigInteger || value instanceof String || value instanceof byte[];
    }

    private static Key of(long number) {
        if (Cell.holds(number)) {
            return inCell(Cell.of(number));
        }
        byte[] content = new byte[Long.BYTES];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (number >>> (i * Byte.SIZE));
        }
        return new Key(Cell.ABSENT, Scalars.INT64, content);
    }

    private static Key inCell(long cell) {
        return new Key(cell, 0, NOTHING);
    }

    /** Whether a cell holds the same. */
    boolean fits(PageReader pages, long stored) {
        if (cell != Cell.ABSENT) {
            return stored == cell;
        }
        if (!Cell.isScalar(stored)) {
            return false;
        }
        long address = Cell.address(stored);
        return Scalars.kind(pages, address) == kind && Scalars.length(pages, address) == content.length
                && Arrays.equals(Scalars.content(pages, address, content.length), content);
    }

    /** The 64 bits by which it is found. */
    long hash() {
        return cell != Cell.ABSENT ? mix(cell) : hash(kind, content);
    }

    /** The 64 bits by which the value of a cell is found. */
    static long hash(PageReader pages, long stored) {
        if (!Cell.isScalar(stored)) {
            return mix(stored);
        }
        long address = Cell.address(stored);
        return hash(Scalars.kind(pages, address), Scalars.content(pages, address, Long.MAX_VALUE));
    }

    private static long hash(int kind, byte[] content) {
        long hash = FNV_START ^ kind;
        for (byte b : content) {
            hash = (hash ^ (b & 0xFF)) * FNV_STEP;
        }
        return mix(hash);
    }

    /** The last step of splitmix64. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

}
