package org.poolscope.storage.export.astro;

import java.nio.ByteOrder;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.OrderedBytes;

/**
 * How numbers stand in a FITS image (FITS Standard 4.0, sections 4.4.1 and 5): big-endian, integers of 8 bits without a
 * sign and of more bits with one. The others are shifted by half their range, which {@code BZERO} says and which is to
 * turn the highest bit over.
 *
 * @param width     of a number in the file, bytes; 2 of these are a complex number
 * @param isFloat   whether numbers are floats
 * @param isShifted whether the highest bit is turned over
 * @param isComplex whether two numbers are one
 */
record FitsPixels(int width, boolean isFloat, boolean isShifted, boolean isComplex) {
    private static final int DOUBLE = Double.BYTES;
    private static final int HIGHEST = 0x80;

    /** For elements of a type; empty for those that an image cannot hold. */
    static Optional<FitsPixels> of(DType type, FormatLosses losses) {
        int size = type.itemSize();
        return Optional.ofNullable(switch (type.kind()) {
            case BOOL -> {
                losses.add(1, "truth values of an image are written as 0 and 1");
                yield new FitsPixels(1, false, false, false);
            }
            case INT -> new FitsPixels(size, false, size == 1, false);
            case UINT -> new FitsPixels(size, false, size > 1, false);
            case FLOAT -> new FitsPixels(floating(size, losses), true, false, false);
            case COMPLEX -> {
                if (size > 2 * DOUBLE) {
                    yield null;
                }
                losses.add(1, "complex numbers of an image get a last axis of two, real and imaginary part");
                yield new FitsPixels(size / 2, true, false, true);
            }
            case DATETIME, TIMEDELTA -> {
                losses.add(1, "times of an image are written as whole numbers with their unit, from 1970 on");
                yield new FitsPixels(Long.BYTES, false, false, false);
            }
            case BYTES, TEXT, RAW, OBJECT -> null;
        });
    }

    private static int floating(int size, FormatLosses losses) {
        if (size > DOUBLE) {
            losses.add(1, "a column of " + size + " byte floats is rounded to 8 byte floats");
        }
        return size <= Float.BYTES ? Float.BYTES : DOUBLE;
    }

    /** The value of {@code BITPIX}. */
    int bitpix() {
        return (isFloat ? -1 : 1) * width * Byte.SIZE;
    }

    /** The value of {@code BZERO}, exactly; empty where nothing is shifted. */
    String zero() {
        if (!isShifted) {
            return "";
        }
        return width == 1 ? "-128" : Long.toUnsignedString(1L << (width * Byte.SIZE - 1));
    }

    /** Bytes of an element. */
    int elementSize() {
        return isComplex ? 2 * width : width;
    }

    /** Elements as they stand in the file. */
    byte[] of(NdArray array) {
        int own = isComplex ? array.dtype().itemSize() / 2 : array.dtype().itemSize();
        if (own != width) {
            return OrderedBytes.floats(array, width, ByteOrder.BIG_ENDIAN);
        }
        byte[] bytes = OrderedBytes.of(array, ByteOrder.BIG_ENDIAN);
        for (int at = 0; isShifted && at < bytes.length; at += width) {
            bytes[at] ^= (byte) HIGHEST;
        }
        return bytes;
    }
}
