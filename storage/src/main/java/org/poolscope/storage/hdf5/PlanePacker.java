package org.poolscope.storage.hdf5;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Packs shuffled bytes plane by plane. A plane of noise, such as the last bytes of measured floats, does not become
 * smaller, and looking for what repeats in it costs most of the time; it is stored as it is. Any reader of gzip reads it.
 *
 * @param level of gzip for what becomes smaller
 * @param plane bytes of a plane
 */
record PlanePacker(int level, int plane) {
    /** Too little is known of planes that are smaller. */
    private static final int LEAST = 1 << 12;
    private static final int PART = 1 << 16;
    /** Of a plane, so much is tried at its begin and at its end. */
    private static final int TRIED = 8;
    private static final double NO_SMALLER = 0.98;

    byte[] pack(byte[] shuffled) {
        Deflater deflater = new Deflater(level);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(shuffled.length / 2);
            byte[] part = new byte[PART];
            int now = level;
            for (int from = 0; from < shuffled.length;) {
                int length = Math.min(plane, shuffled.length - from);
                int wanted = length >= LEAST && isNoise(shuffled, from, length, quick, part)
                        ? Deflater.NO_COMPRESSION
                        : level;
                if (wanted != now) {
                    deflater.setLevel(wanted);
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

    /** Takes the output so far; a level that was set counts from the next input on. */
    private static void drain(Deflater deflater, byte[] part, ByteArrayOutputStream packed) {
        int count;
        do {
            count = deflater.deflate(part);
            packed.write(part, 0, count);
        } while (count > 0 || !deflater.needsInput());
    }

    private static boolean isNoise(byte[] bytes, int from, int length, Deflater quick, byte[] part) {
        int some = length / TRIED;
        quick.reset();
        quick.setInput(bytes, from, some);
        int size = 0;
        while (!quick.needsInput()) {
            size += quick.deflate(part);
        }
        quick.setInput(bytes, from + length - some, some);
        quick.finish();
        while (!quick.finished()) {
            size += quick.deflate(part);
        }
        return size > NO_SMALLER * 2 * some;
    }
}
