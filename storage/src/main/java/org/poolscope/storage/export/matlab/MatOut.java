package org.poolscope.storage.export.matlab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.poolscope.storage.export.PlacedFile;

/** Writes tags one after the other, and leaves room for what is written later. Belongs to one thread. */
final class MatOut {
    static final int INT8 = 1;
    static final int INT32 = 5;
    static final int MATRIX = 14;
    static final int TAG = 8;
    /** Bytes before the first tag. */
    static final int HEADER = 128;
    private static final int UINT32 = 6;
    private static final int COMPLEX = 0x800;
    private static final int LOGICAL = 0x200;
    private static final int TOLD = 124;

    private final PlacedFile out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long place;

    MatOut(PlacedFile out) {
        this.out = out;
    }

    /** Bytes that some bytes take, filled up to a multiple of 8. */
    static long padded(long bytes) {
        return (bytes + 7) / 8 * 8;
    }

    /** What a file begins with. */
    void header() {
        byte[] text = "%-124s".formatted("MATLAB 5.0 MAT-file, written by Poolscope")
                .getBytes(StandardCharsets.US_ASCII);
        waiting.write(text, 0, TOLD);
        waiting.writeBytes(new byte[]{0, 1, 'I', 'M'});
    }

    /** Bytes of the head of an array besides its own tag. */
    static long headSize(String name, int axes) {
        return TAG + 8 + TAG + padded(4L * axes) + TAG + padded(name.length());
    }

    /** The tag and the head of an array, of which {@code size} bytes follow. */
    void head(String name, int classId, boolean truth, boolean complex, int[] axes, long size) {
        tag(MATRIX, headSize(name, axes.length) + size);
        tag(UINT32, 8);
        ints(classId | (truth ? LOGICAL : 0) | (complex ? COMPLEX : 0), 0);
        tag(INT32, 4L * axes.length);
        ints(axes);
        pad(4L * axes.length);
        bytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** A tag of the usual form. */
    void tag(int type, long bytes) {
        ints(type, Math.toIntExact(bytes));
    }

    /** Bytes with their tag. */
    void bytes(byte[] bytes) {
        text(INT8, bytes);
    }

    /** Bytes of some type with their tag. */
    void text(int type, byte[] bytes) {
        tag(type, bytes.length);
        waiting.writeBytes(bytes);
        pad(bytes.length);
    }

    /** Whole numbers without a tag. */
    void ints(int... numbers) {
        ByteBuffer all = ByteBuffer.allocate(Integer.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            all.putInt(number);
        }
        waiting.writeBytes(all.array());
    }

    /** Leaves room, filled up to a multiple of 8; where it begins. */
    long skip(long bytes) throws IOException {
        flush();
        long hole = place;
        place += padded(bytes);
        return hole;
    }

    /** Writes what waits. */
    void flush() throws IOException {
        out.write(place, waiting.toByteArray());
        place += waiting.size();
        waiting.reset();
    }

    private void pad(long bytes) {
        waiting.writeBytes(new byte[(int) (padded(bytes) - bytes)]);
    }
}
