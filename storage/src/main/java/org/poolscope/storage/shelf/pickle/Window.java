package org.poolscope.storage.shelf.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.poolscope.model.source.SourceException;

/**
 * A pickle read forwards: small parts through a heap array, which is the pickle itself if that lies on the heap, and
 * large parts as slices. Every length is checked against what is left before anything is taken.
 */
final class Window {
    private static final int CAPACITY = 1 << 17;
    private static final int BATCH_BYTES = 9 * 1000 + 10;
    private static final int GLANCE = 1 << 12;
    private static final String LOOKED_AT = "The part to look at ends here";
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

    private final MemorySegment input;
    private final long size;
    private final String where;
    private byte[] buffer;
    private int at;
    private int limit;
    private long base;
    private long budget;
    private long spare;

    private Window(MemorySegment input, String where, byte[] buffer, int at, int limit, long budget) {
        this.input = input;
        this.size = input.byteSize();
        this.where = where;
        this.buffer = buffer;
        this.at = at;
        this.limit = limit;
        this.base = -at;
        this.budget = budget;
        this.spare = size;
    }

    /** Over the whole of {@code input}. */
    static Window over(MemorySegment input, String where) {
        if (input.heapBase().orElse(null) instanceof byte[] array) {
            int start = (int) input.address();
            return new Window(input, where, array, start, start + (int) input.byteSize(), Long.MAX_VALUE);
        }
        return loading(input, where, CAPACITY, Long.MAX_VALUE);
    }

    /** Fails once more than {@code budget} bytes would be looked at; what is only sliced does not count. */
    static Window glancing(MemorySegment input, String where, long budget) {
        return loading(input, where, GLANCE, budget);
    }

    private static Window loading(MemorySegment input, String where, int capacity, long budget) {
        return new Window(input, where, new byte[(int) Math.min(input.byteSize(), capacity)], 0, 0, budget);
    }

    /** Bytes read so far. */
    long offset() {
        return base + at;
    }

    /** Bytes left. */
    long remaining() {
        return size - base - at;
    }

    /** The failure for bytes that are no pickle, with the offset in bytes. */
    SourceException.Corrupt corrupt(String what) {
        return new SourceException.Corrupt(what + " (at byte " + offset() + ").", where);
    }

    String where() {
        return where;
    }

    int u1() throws SourceException.Corrupt {
        need(1);
        return buffer[at++] & 0xFF;
    }

    int u2() throws SourceException.Corrupt {
        need(2);
        int value = (short) SHORT.get(buffer, at) & 0xFFFF;
        at += 2;
        return value;
    }

    int i4() throws SourceException.Corrupt {
        need(4);
        int value = (int) INT.get(buffer, at);
        at += 4;
        return value;
    }

    long u4() throws SourceException.Corrupt {
        return Integer.toUnsignedLong(i4());
    }

    long i8() throws SourceException.Corrupt {
        need(8);
        long value = (long) LONG.get(buffer, at);
        at += 8;
        return value;
    }

    double f8() throws SourceException.Corrupt {
        need(8);
        double value = (double) DOUBLE.get(buffer, at);
        at += 8;
        return value;
    }

    /** Fails unless {@code length} more bytes are there; a negative length is an unsigned one beyond 2^63. */
    void check(long length) throws SourceException.Corrupt {
        if (length < 0 || length > remaining()) {
            throw corrupt("The pickle ends after " + remaining() + " more bytes, but "
                    + Long.toUnsignedString(length) + " are announced");
        }
    }

    /** A copy of the next bytes. */
    byte[] copy(long length) throws SourceException.Corrupt {
        check(length);
        if (length > limit - at) {
            spend(length);
        }
        if (length > Integer.MAX_VALUE - 8) {
            throw corrupt("One value of " + length + " bytes is more than fits in memory");
        }
        byte[] bytes = new byte[(int) length];
        if (length <= limit - at) {
            System.arraycopy(buffer, at, bytes, 0, bytes.length);
        } else {
            MemorySegment.copy(input, ValueLayout.JAVA_BYTE, offset(), bytes, 0, bytes.length);
        }
        skip(length);
        return bytes;
    }

    /** The next bytes where they lie. */
    MemorySegment slice(long length) throws SourceException.Corrupt {
        check(length);
        MemorySegment slice = input.asSlice(offset(), length);
        skip(length);
        return slice;
    }

    /** As a number the {@code count} bytes, at most 8, that lie {@code from} bytes ahead, the first one lowest. */
    long ahead(int from, int count) throws SourceException.Corrupt {
        need(from + count);
        int start = at + from;
        if (start + 8 <= buffer.length) {
            return count == 0 ? 0 : (long) LONG.get(buffer, start) & (-1L >>> (64 - 8 * count));
        }
        long bytes = 0;
        for (int i = count - 1; i >= 0; i--) {
            bytes = (bytes << 8) | (buffer[start + i] & 0xFF);
        }
        return bytes;
    }

    /** Leaves out bytes that were looked at ahead. */
    void pass(int count) {
        at += count;
    }

    /** UTF-8 as Python writes it, which may hold lone surrogates. */
    String utf8(long length) throws SourceException.Corrupt {
        check(length);
        if (length <= limit - at) {
            String text = Utf8.decode(buffer, at, (int) length);
            if (text == null) {
                throw corrupt("A text is not UTF-8");
            }
            at += (int) length;
            return text;
        }
        byte[] bytes = copy(length);
        String text = Utf8.decode(bytes, 0, bytes.length);
        if (text == null) {
            throw corrupt("A text is not UTF-8");
        }
        return text;
    }

    /** The next line without its end, each byte a character. */
    String line() throws SourceException.Corrupt {
        int scanned = 0;
        while (true) {
            for (int i = at + scanned; i < limit; i++) {
                if (buffer[i] == '\n') {
                    String line = Utf8.latin1(buffer, at, i - at);
                    at = i + 1;
                    return line;
                }
            }
            scanned = limit - at;
            need(scanned + 1);
        }
    }

    /**
     * Counts the floats of one batch that lie ahead, each with its instruction, if the batch ends as a list's does and
     * lies in the buffer; -1 if not.
     */
    int floatsAhead() throws SourceException.Corrupt {
        if (limit - at < BATCH_BYTES) {
            need((int) Math.min(BATCH_BYTES, remaining()));
        }
        int end = at;
        while (end + 9 < limit && buffer[end] == 'G') {
            end += 9;
        }
        return end < limit && buffer[end] == 'e' ? (end - at) / 9 : -1;
    }

    /** Takes {@code count} floats found by {@link #floatsAhead} and the end of their batch. */
    void floats(double[] into, int from, int count) {
        int next = at + 1;
        for (int i = 0; i < count; i++) {
            into[from + i] = (double) DOUBLE.get(buffer, next);
            next += 9;
        }
        at += 9 * count + 1;
    }

    /**
     * How many floats a list of {@code size} could come to if nothing else followed, 0 if that is not worth it. All
     * that is asked for so over a whole pickle is bounded by its length.
     */
    int roomForFloats(int size) {
        long most = size + remaining() / 9 + 1;
        if (most > Integer.MAX_VALUE - 8 || most * 8 > spare) {
            return 0;
        }
        spare -= most * 8;
        return (int) most;
    }

    private void skip(long length) {
        if (length <= limit - at) {
            at += (int) length;
        } else {
            base = offset() + length;
            at = 0;
            limit = 0;
        }
    }

    private void need(int count) throws SourceException.Corrupt {
        if (limit - at < count) {
            load(count);
        }
    }

    private void load(int count) throws SourceException.Corrupt {
        if (count > remaining()) {
            throw corrupt("The pickle is cut short");
        }
        int kept = limit - at;
        byte[] target = count <= buffer.length ? buffer : new byte[roomFor(count)];
        System.arraycopy(buffer, at, target, 0, kept);
        base += at;
        at = 0;
        buffer = target;
        int more = (int) Math.min(target.length - kept, size - base - kept);
        spend(more);
        MemorySegment.copy(input, ValueLayout.JAVA_BYTE, base + kept, target, kept, more);
        limit = kept + more;
    }

    private void spend(long bytes) throws SourceException.Corrupt {
        budget -= bytes;
        if (budget < 0) {
            throw corrupt(LOOKED_AT);
        }
    }

    private int roomFor(int count) throws SourceException.Corrupt {
        if (count > 1 << 30) {
            throw corrupt("One line of more than a gigabyte is more than fits in memory");
        }
        return (int) Math.min(2L * count, Integer.MAX_VALUE - 8);
    }
}
