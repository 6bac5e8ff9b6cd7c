package org.poolscope.storage.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanePackerTest {
    private static final int PLANE = 1 << 15;
    private static final int PLANES = 8;
    private static final double ABOUT = 1.03;

    /** What the planes of a chunk hold. */
    enum Bytes {
        ZEROS, NOISE, RAMP, NOISE_AND_ZEROS, PERIODS, HALF_NOISE;

        byte[] make() {
            Random random = new Random(5);
            int[] period = random.ints(2048).toArray();
            IntUnaryOperator at = switch (this) {
                case ZEROS -> _ -> 0;
                case NOISE -> _ -> random.nextInt();
                case RAMP -> i -> i;
                case NOISE_AND_ZEROS -> i -> i / PLANE % 2 == 0 ? random.nextInt() : 0;
                case PERIODS -> i -> period[i % period.length];
                case HALF_NOISE -> i -> i % PLANE < PLANE / 2 ? random.nextInt() : 0;
            };
            byte[] bytes = new byte[PLANE * PLANES];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) at.applyAsInt(i);
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource(Bytes.class)
    void whatIsPackedComesBackAndIsAboutAsSmallAsGzipMakesIt(Bytes kind) throws Exception {
        byte[] bytes = kind.make();
        byte[] packed = new PlanePacker(4, PLANE).pack(bytes);

        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] back = new byte[bytes.length];
        int size = inflater.inflate(back);
        assertTrue(size == bytes.length && inflater.getRemaining() == 0);
        inflater.end();
        assertArrayEquals(bytes, back);
        int plain = deflated(bytes);
        assertTrue(packed.length <= ABOUT * plain + 64, packed.length + " bytes, gzip alone " + plain);
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater(4);
        deflater.setInput(bytes);
        deflater.finish();
        int size = deflater.deflate(new byte[bytes.length * 2]);
        deflater.end();
        return size;
    }
}
