package org.poolscope.storage.hdf5;

import io.jhdf.exceptions.UnsupportedHdfException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * HDF5's filter for numbers of a narrow range, which the library lacks and finds through its service file: each number is
 * its distance to the least of the chunk, in as many bits as the largest needs. Numbers with decimals are distances in
 * units of their last decimal.
 */
public final class ScaleOffset implements Filter {
    private static final int ID = 6;
    /** Number of bits, size of the least number and that number, padded. */
    private static final int HEAD = 21;
    private static final int LEAST = 5;
    private static final int EXPONENTS = 1;
    private static final int PARAMETERS = 8;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "scaleoffset";
    }

    @Override
    public byte[] decode(byte[] packed, int[] form) {
        if (form.length < PARAMETERS || packed.length < HEAD) {
            throw new UnsupportedHdfException("Scale and offset are not told");
        }
        Numbers numbers = Numbers.of(form);
        ByteBuffer head = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int bits = head.getInt();
        int width = numbers.size() * Byte.SIZE;
        if (bits < 0 || bits > width || ((long) bits * numbers.count() + 7) / 8 > packed.length - HEAD) {
            throw new UnsupportedHdfException("Scale and offset of " + bits + " bits do not fit their chunk");
        }
        ByteBuffer plain = ByteBuffer.allocate(Math.multiplyExact(numbers.count(), numbers.size())).order(
                numbers.order());
        if (bits == width) {
            return plain.put(packed, HEAD, plain.capacity()).array();
        }
        long least = head.getLong(LEAST);
        long place = (long) HEAD * Byte.SIZE;
        for (int i = 0; i < numbers.count(); i++) {
            numbers.put(plain, bits(packed, place, bits), least, bits);
            place += bits;
        }
        return plain.array();
    }

    /** So many bits from a place on, the highest first. */
    private static long bits(byte[] packed, long place, int count) {
        long value = 0;
        long at = place;
        int left = count;
        while (left > 0) {
            int here = (int) (Byte.SIZE - at % Byte.SIZE);
            int taken = Math.min(here, left);
            int part = (packed[(int) (at / Byte.SIZE)] & 0xFF) >>> (here - taken) & ((1 << taken) - 1);
            value = value << taken | part;
            at += taken;
            left -= taken;
        }
        return value;
    }

    /** What the numbers of a chunk are. */
    private record Numbers(int count, int size, boolean isReal, double unit, ByteOrder order, boolean hasFill,
            long fill) {
        private static final int SCALE_TYPE = 0;
        private static final int SCALE = 1;
        private static final int COUNT = 2;
        private static final int CLASS = 3;
        private static final int SIZE = 4;
        private static final int ORDER = 6;
        private static final int HAS_FILL = 7;

        static Numbers of(int... form) {
            int size = form[SIZE];
            boolean isReal = form[CLASS] == 1;
            boolean isKnown = size == 4 || size == 8 || (!isReal && (size == 1 || size == 2));
            if (!isKnown || form[COUNT] < 0 || (isReal && form[SCALE_TYPE] == EXPONENTS)) {
                throw new UnsupportedHdfException("Scale and offset of numbers of " + size + " bytes");
            }
            long fill = 0;
            for (int i = 0; i * Integer.BYTES < size && PARAMETERS + i < form.length; i++) {
                fill |= (form[PARAMETERS + i] & 0xFFFF_FFFFL) << (i * Integer.SIZE);
            }
            return new Numbers(form[COUNT], size, isReal, Math.pow(10, form[SCALE]),
                    form[ORDER] == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, form[HAS_FILL] == 1, fill);
        }

        /** Puts the number that is so far from the least one; the largest distance of all stands for the fill value. */
        void put(ByteBuffer to, long distance, long least, int bits) {
            if (hasFill && distance == (1L << bits) - 1) {
                put(to, fill);
            } else if (!isReal) {
                put(to, least + distance);
            } else if (size == Float.BYTES) {
                put(to, Float.floatToRawIntBits(
                        (float) ((int) distance / unit) + Float.intBitsToFloat((int) least)));
            } else {
                put(to, Double.doubleToRawLongBits(distance / unit + Double.longBitsToDouble(least)));
            }
        }

        private void put(ByteBuffer to, long bits) {
            switch (size) {
                case 1 -> to.put((byte) bits);
                case 2 -> to.putShort((short) bits);
                case 4 -> to.putInt((int) bits);
                default -> to.putLong(bits);
            }
        }
    }
}
