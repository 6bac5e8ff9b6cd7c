package org.poolscope.storage.hdf5;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Packs shuffled bytes plane by plane, each in the way of gzip that fits it; any reader of gzip reads it. Most of the time
 * that gzip takes goes into looking for what repeats. Planes of noise, such as the last bytes of measured floats, do not
 * become smaller and are stored as they are; planes whose bytes are of few kinds in no order become as small without
 * looking.
 *
 * @param level of gzip for what becomes smaller by looking
 * @param plane bytes of a plane
 */
record PlanePacker(int level, int plane) {
    /** Too little is known of planes that are smaller. */
    private static final int LEAST = 1 << 12;
    private static final int PART = 1 << 16;
    /** Of a plane, so much is tried at its begin and at its end. */
    private static final int TRIED = 16;
    private static final double NO_SMALLER = 0.98;
    private static final double LOG_2 = Math.log(2);

    /** How a plane is packed. */
    private enum Way {
        STORED, CODED, SEARCHED
    }

    byte[] pack(byte[] shuffled) {
        Deflater deflater = new Deflater(level);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(shuffled.length / 2);
            byte[] part = new byte[PART];
            Way now = Way.SEARCHED;
            for (int from = 0; from < shuffled.length;) {
                int length = Math.min(plane, shuffled.length - from);
                Way wanted = length < LEAST ? Way.SEARCHED : way(shuffled, from, length, quick, part);
                if (wanted != now) {
                    set(deflater, wanted);
                    drain(deflater, part, packed);
                    now = wanted;
                }
                deflater.setInput(shuffled, from, length);
                drain(deflater, part, packed);
                from += length;
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
            quick.end();
        }
    }

    private void set(Deflater deflater, Way way) {
        deflater.setStrategy(way == Way.CODED ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
        deflater.setLevel(way == Way.STORED ? Deflater.NO_COMPRESSION : level);
    }

    /** Takes the output so far; what was set counts from the next input on. */
    private static void drain(Deflater deflater, byte[] part, ByteArrayOutputStream packed) {
        int count;
        do {
            count = deflater.deflate(part);
            packed.write(part, 0, count);
        } while (count > 0 || !deflater.needsInput());
    }

    private static Way way(byte[] bytes, int from, int length, Deflater quick, byte[] part) {
        if (isOneByte(bytes, from, length)) {
            return Way.SEARCHED;
        }
        int some = length / TRIED;
        int behind = from + length - some;
        int searched = searched(bytes, from, behind, some, quick, part);
        double coded = coded(bytes, from, behind, some);
        if (Math.min(searched, coded) > NO_SMALLER * 2 * some) {
            return Way.STORED;
        }
        return coded <= searched ? Way.CODED : Way.SEARCHED;
    }

    private static boolean isOneByte(byte[] bytes, int from, int length) {
        int at = from + 1;
        while (at < from + length && bytes[at] == bytes[from]) {
            at++;
        }
        return at == from + length;
    }

    /** The bytes that two parts take where what repeats is looked for. */
    private static int searched(byte[] bytes, int first, int second, int length, Deflater quick, byte[] part) {
        quick.reset();
        quick.setInput(bytes, first, length);
        int size = 0;
        while (!quick.needsInput()) {
            size += quick.deflate(part);
        }
        quick.setInput(bytes, second, length);
        quick.finish();
        while (!quick.finished()) {
            size += quick.deflate(part);
        }
        return size;
    }

    /** The bytes that they take where only common bytes have shorter codes than rare ones: their entropy. */
    private static double coded(byte[] bytes, int first, int second, int length) {
        int[] counts = new int[1 << Byte.SIZE];
        for (int i = 0; i < length; i++) {
            counts[bytes[first + i] & 0xFF]++;
            counts[bytes[second + i] & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            bits += count == 0 ? 0 : count * Math.log((double) count / (2.0 * length)) / -LOG_2;
        }
        return bits / Byte.SIZE;
    }
}
