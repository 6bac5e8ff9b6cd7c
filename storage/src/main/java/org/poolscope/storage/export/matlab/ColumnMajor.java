package org.poolscope.storage.export.matlab;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.export.PlacedFile;

/**
 * Puts rows that come in C order into an array in which the first axis is the fastest. Where a row is more than one
 * number, no stretch of the file is complete before the last row: such an array is filled with zeros, so that a full disk
 * shows, and then mapped.
 */
final class ColumnMajor implements AutoCloseable {
    private static final int ZEROS = 1 << 20;

    private final PlacedFile out;
    private final long place;
    private final long rows;
    private final int[] tail;
    private final int width;
    private final int perRow;
    private final Arena arena = Arena.ofConfined();
    private @Nullable MemorySegment mapped;

    ColumnMajor(PlacedFile out, long place, long rows, List<Integer> tail, int width) {
        this.out = out;
        this.place = place;
        this.rows = rows;
        this.tail = tail.stream().mapToInt(Integer::intValue).toArray();
        this.width = width;
        this.perRow = tail.stream().reduce(1, Math::multiplyExact);
    }

    /** Writes some rows, the first of which is row {@code first} of the array. */
    void write(long first, int count, byte[] elements) throws IOException {
        if (perRow == 1) {
            out.write(place + first * width, elements);
        } else if (count == rows) {
            byte[] turned = new byte[elements.length];
            turn(elements, count, MemorySegment.ofArray(turned), 0);
            out.write(place, turned);
        } else if (elements.length > 0) {
            turn(elements, count, mapped(), first);
        }
    }

    private void turn(byte[] elements, int count, MemorySegment into, long first) {
        MemorySegment from = MemorySegment.ofArray(elements);
        int[] index = new int[tail.length];
        long[] strides = new long[tail.length];
        long stride = rows;
        for (int axis = 0; axis < tail.length; axis++) {
            strides[axis] = stride;
            stride *= tail[axis];
        }
        long column = 0;
        for (int t = 0; t < perRow; t++) {
            for (int row = 0; row < count; row++) {
                MemorySegment.copy(from, ((long) row * perRow + t) * width, into, (column + first + row) * width,
                        width);
            }
            for (int axis = tail.length - 1; axis >= 0; axis--) {
                column += strides[axis];
                index[axis]++;
                if (index[axis] < tail[axis]) {
                    break;
                }
                column -= strides[axis] * tail[axis];
                index[axis] = 0;
            }
        }
    }

    private MemorySegment mapped() throws IOException {
        MemorySegment known = mapped;
        if (known != null) {
            return known;
        }
        long size = rows * perRow * width;
        byte[] zeros = new byte[ZEROS];
        for (long at = 0; at < size; at += ZEROS) {
            out.write(place + at, size - at < ZEROS ? new byte[(int) (size - at)] : zeros);
        }
        MemorySegment fresh = out.channel().map(FileChannel.MapMode.READ_WRITE, place, size, arena);
        mapped = fresh;
        return fresh;
    }

    @Override
    public void close() {
        arena.close();
    }
}
