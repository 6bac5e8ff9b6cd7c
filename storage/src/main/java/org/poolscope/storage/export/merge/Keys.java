package org.poolscope.storage.export.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * The keys of one side in ascending order. Where the source has them so, they are read as they come; else they are sorted
 * in memory, equal ones in the order of the source.
 */
final class Keys {
    private static final int BUFFER = 1 << 16;
    /** Rows that are sorted in memory: 12 bytes each stay, as many again while it is done. */
    private static final int MOST_SORTED = 50_000_000;

    private final KeyColumn column;
    private final KeyType type;
    private final long size;
    private final long dropped;
    private final long @Nullable [] sorted;
    private final int @Nullable [] order;

    private Keys(KeyColumn column, KeyType type, long size, long @Nullable [] sorted, int @Nullable [] order) {
        this.column = column;
        this.type = type;
        this.size = size;
        this.dropped = column.rows() - size;
        this.sorted = sorted;
        this.order = order;
    }

    /** Looks at all keys once; sorts them if they need it. Rows without a key are left out. */
    static Keys of(KeyColumn column, KeyType type, Cancel cancel) throws SourceException, Unmergeable {
        try (KeyColumn.Reading reading = column.open(type, cancel)) {
            if (isAscending(reading, column.rows())) {
                return new Keys(column, type, column.rows(), null, null);
            }
            if (column.rows() > MOST_SORTED) {
                throw Unmergeable.byRule("The keys are not in order, and " + column.rows()
                        + " rows are too many to sort them. Sort them at their source");
            }
            return sorted(reading, column, type);
        }
    }

    private static boolean isAscending(KeyColumn.Reading reading, long rows) throws SourceException {
        long[] keys = new long[(int) Math.min(BUFFER, rows)];
        long last = KeyType.MISSING + 1;
        for (long at = 0; at < rows; at += BUFFER) {
            int count = (int) Math.min(BUFFER, rows - at);
            reading.read(at, count, keys);
            for (int i = 0; i < count; i++) {
                if (keys[i] < last) {
                    return false;
                }
                last = keys[i];
            }
        }
        return true;
    }

    private static Keys sorted(KeyColumn.Reading reading, KeyColumn column, KeyType type) throws SourceException {
        int rows = (int) column.rows();
        long[] keys = new long[rows];
        int[] order = new int[rows];
        long[] buffer = new long[Math.min(BUFFER, rows)];
        int size = 0;
        for (int at = 0; at < rows; at += BUFFER) {
            int count = Math.min(BUFFER, rows - at);
            reading.read(at, count, buffer);
            System.arraycopy(buffer, 0, keys, at, count);
            for (int i = 0; i < count; i++) {
                if (buffer[i] != KeyType.MISSING) {
                    order[size++] = at + i;
                }
            }
        }
        int[] sorted = StableOrder.of(keys, Arrays.copyOf(order, size));
        long[] inOrder = new long[size];
        for (int i = 0; i < size; i++) {
            inOrder[i] = keys[sorted[i]];
        }
        return new Keys(column, type, size, inOrder, sorted);
    }

    /** How many rows have a key. */
    long size() {
        return size;
    }

    /** How many rows have none. */
    long withoutKey() {
        return dropped;
    }

    /** Whether rows are read in another order than they have. */
    boolean isReordered() {
        return order != null;
    }

    /** The row of the source that is in place {@code position}. */
    long row(long position) {
        return order == null ? position : order[(int) position];
    }

    /** Goes through the keys from the first on. */
    Cursor cursor(Cancel cancel) throws SourceException {
        return new Cursor(sorted == null ? column.open(type, cancel) : null);
    }

    /** A place among the keys. Belongs to one thread. */
    final class Cursor implements AutoCloseable {
        private final KeyColumn.@Nullable Reading reading;
        private final long[] buffer;
        private long base;
        private int count;
        private int at;

        private Cursor(KeyColumn.@Nullable Reading reading) throws SourceException {
            this.reading = reading;
            this.buffer = sorted == null ? new long[(int) Math.min(BUFFER, Math.max(1, size))] : sorted;
            this.count = sorted == null ? 0 : (int) size;
            load();
        }

        /** Whether there is a key here. */
        boolean has() {
            return at < count;
        }

        /** The key here. */
        long key() {
            return buffer[at];
        }

        /** Its place among all keys. */
        long position() {
            return base + at;
        }

        /** Goes to the next key. */
        void advance() throws SourceException {
            at++;
            load();
        }

        private void load() throws SourceException {
            if (at < count || reading == null) {
                return;
            }
            base += count;
            at = 0;
            count = (int) Math.min(buffer.length, size - base);
            if (count > 0) {
                reading.read(base, count, buffer);
            }
        }

        @Override
        public void close() {
            if (reading != null) {
                reading.close();
            }
        }
    }
}
