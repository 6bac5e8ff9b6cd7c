package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32;

/**
 * Changes in the order in which they were made, each as the lines of bytes that it changes; what has been logged can be
 * put into the pages again after anything. A record counts only if it is whole, of this round and next in number.
 */
final class RedoLog {
    /** Where the first record lies. */
    static final int START = PageLayout.PAGE;
    private static final long MAGIC = 0x4F44_4552_4C4F_4F50L;
    private static final int HEADER = 48;
    private static final int RECORD = 32;
    private static final int RUN = 16;
    private static final int FIRST_SIZE = 1 << 16;

    private final Medium medium;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int length;
    private int runs;

    RedoLog(Medium medium) {
        this.medium = medium;
    }

    /** Takes a change into hand. */
    void begin() {
        length = RECORD;
        runs = 0;
    }

    /** Adds bytes of a page that the change puts at {@code address}. */
    void add(long address, byte[] page, int from, int count) {
        int need = length + RUN + count;
        if (need > buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, Math.max(need, buffer.length * 2));
        }
        PageLayout.LONG.set(buffer, length, address);
        PageLayout.LONG.set(buffer, length + Long.BYTES, (long) count);
        System.arraycopy(page, from, buffer, length + RUN, count);
        length = need;
        runs++;
    }

    /** Bytes of the change in hand. */
    int length() {
        return length;
    }

    /** Whether the change in hand fits behind {@code tail}. */
    boolean fits(long tail) {
        return tail + length <= medium.size();
    }

    /** Makes room for the change in hand behind {@code tail}. */
    void makeRoom(long tail) {
        medium.grow(Math.max(tail + length, Math.min(medium.size() * 2, medium.size() + (16 << 20))));
    }

    /** Writes the change in hand behind {@code tail}. */
    void append(long tail, long epoch, long change) {
        PageLayout.INT.set(buffer, 0, length);
        PageLayout.LONG.set(buffer, 8, epoch);
        PageLayout.LONG.set(buffer, 16, change);
        PageLayout.INT.set(buffer, 24, runs);
        PageLayout.INT.set(buffer, 28, 0);
        PageLayout.INT.set(buffer, 4, checksum(buffer, 8, length - 8));
        medium.put(tail, buffer, 0, length);
    }

    /** Begins the next round; {@code change} is the number of the last change that is in the pages. */
    void restart(long store, long epoch, long change) {
        if (medium.size() < START) {
            medium.grow(FIRST_SIZE);
        }
        byte[] header = new byte[HEADER];
        PageLayout.LONG.set(header, 0, MAGIC);
        PageLayout.INT.set(header, 8, PageLayout.VERSION);
        PageLayout.LONG.set(header, 16, store);
        PageLayout.LONG.set(header, 24, epoch);
        PageLayout.LONG.set(header, 32, change);
        PageLayout.INT.set(header, 40, checksum(header, 0, 40));
        medium.put(0, header, 0, HEADER);
    }

    long size() {
        return medium.size();
    }

    /** Sees the other process's longer log. */
    void refresh() {
        medium.refresh();
    }

    void force() {
        medium.force();
    }

    /** Where a round ended and with which change. */
    record End(long epoch, long change, long tail) {}

    /** Puts every whole change of the log of {@code store} into {@code pages} again, in order. */
    End replay(long store, Medium pages) {
        byte[] header = new byte[HEADER];
        if (medium.size() < START) {
            return new End(0, 0, START);
        }
        copy(0, header, HEADER);
        if ((long) PageLayout.LONG.get(header, 0) != MAGIC || (long) PageLayout.LONG.get(header, 16) != store
                || (int) PageLayout.INT.get(header, 40) != checksum(header, 0, 40)) {
            return new End(0, 0, START);
        }
        long epoch = (long) PageLayout.LONG.get(header, 24);
        long change = (long) PageLayout.LONG.get(header, 32);
        long tail = START;
        byte[] record = record(tail, epoch, change + 1);
        while (record.length > 0) {
            put(record, pages);
            tail += record.length;
            change++;
            record = record(tail, epoch, change + 1);
        }
        return new End(epoch, change, tail);
    }

    /** The whole record at {@code at}, empty if there is none that counts. */
    private byte[] record(long at, long epoch, long change) {
        if (at + RECORD > medium.size()) {
            return new byte[0];
        }
        byte[] head = new byte[RECORD];
        copy(at, head, RECORD);
        int size = (int) PageLayout.INT.get(head, 0);
        if ((long) PageLayout.LONG.get(head, 8) != epoch || (long) PageLayout.LONG.get(head, 16) != change
                || size < RECORD || size > medium.size() - at) {
            return new byte[0];
        }
        byte[] record = new byte[size];
        copy(at, record, size);
        return (int) PageLayout.INT.get(record, 4) == checksum(record, 8, size - 8) ? record : new byte[0];
    }

    private void put(byte[] record, Medium pages) {
        int at = RECORD;
        int count = (int) PageLayout.INT.get(record, 24);
        for (int i = 0; i < count; i++) {
            if (at + RUN > record.length) {
                throw HeapFault.corrupt("A record of the log ends early", medium.name(), at);
            }
            long address = (long) PageLayout.LONG.get(record, at);
            long bytes = (long) PageLayout.LONG.get(record, at + Long.BYTES);
            if (bytes < 0 || bytes > record.length - at - RUN || address < 0) {
                throw HeapFault.corrupt("A record of the log has an absurd length", medium.name(), at);
            }
            if (address + bytes > pages.size()) {
                pages.grow((address + bytes + PageLayout.PAGE - 1) / PageLayout.PAGE * PageLayout.PAGE);
            }
            pages.put(address, record, at + RUN, (int) bytes);
            at += RUN + (int) bytes;
        }
    }

    private void copy(long at, byte[] to, int count) {
        try {
            MemorySegment.copy(medium.view(), ValueLayout.JAVA_BYTE, at, to, 0, count);
        } catch (InternalError e) {
            throw HeapFault.shrank(medium.name(), at, e);
        }
    }

    private static int checksum(byte[] bytes, int from, int count) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, count);
        return (int) sum.getValue();
    }
}
