package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * Puts changes into the log and then into the pages, and brings both into order again after a process that died between
 * the two. Whoever calls holds the lock alone.
 */
final class Commits {
    private static final long LONGEST_LOG = 16L << 20;

    private final Medium data;
    private final RedoLog log;
    private final ControlBlock control;

    Commits(Medium data, RedoLog log, ControlBlock control) {
        this.data = data;
        this.log = log;
        this.control = control;
    }

    /** Makes the change of these pages visible to all at once. With {@code durable} it survives a power-off when this returns. */
    void commit(List<PageBuffer> pages, boolean durable) {
        log.begin();
        for (PageBuffer page : pages) {
            if (page.dirty != 0) {
                PageLayout.seal(page.bytes, page.number);
                page.dirty |= 1;
                log(page);
            }
        }
        long tail = control.get(ControlBlock.TAIL);
        if (!log.fits(tail) && (tail + log.length() <= LONGEST_LOG || tail == RedoLog.START)) {
            makeRoom(tail);
        }
        control.set(ControlBlock.COMMITTING, 1);
        if (!log.fits(tail)) {
            checkpoint();
            tail = RedoLog.START;
            if (!log.fits(tail)) {
                makeRoom(tail);
            }
        }
        long number = control.get(ControlBlock.CHANGE) + 1;
        log.append(tail, control.get(ControlBlock.EPOCH), number);
        if (durable) {
            log.force();
            control.set(ControlBlock.PROMISED, 1);
        }
        apply(pages);
        control.set(ControlBlock.CHANGE, number);
        control.set(ControlBlock.TAIL, tail + log.length());
        control.set(ControlBlock.COMMITTING, 0);
    }

    /** Waits until the disk holds all pages, and begins the log anew. The lock is held. */
    void settle() {
        control.set(ControlBlock.COMMITTING, 1);
        control.set(ControlBlock.PROMISED, 1);
        checkpoint();
        control.set(ControlBlock.COMMITTING, 0);
    }

    private void checkpoint() {
        boolean promised = control.get(ControlBlock.PROMISED) != 0;
        if (promised) {
            data.force();
        }
        restart(control.get(ControlBlock.EPOCH) + 1, control.get(ControlBlock.CHANGE), promised);
    }

    private void restart(long epoch, long change, boolean durable) {
        log.restart(storeId(), epoch, change);
        if (durable) {
            log.force();
        }
        control.set(ControlBlock.PROMISED, 0);
        control.set(ControlBlock.EPOCH, epoch);
        control.set(ControlBlock.CHANGE, change);
        control.set(ControlBlock.TAIL, RedoLog.START);
    }

    /**
     * Puts what is logged into the pages, whatever a process that died left half done.
     *
     * @param sameStart whether what the processes share in memory is of this start of the machine
     * @param boot      two numbers that tell this start from others
     * @param replayed  runs when pages may have changed, before anybody may read them
     */
    void recover(boolean sameStart, long[] boot, Runnable replayed) {
        long sequence = control.get(ControlBlock.SEQUENCE) | 1;
        if (control.get(ControlBlock.REPLACING) != 0) {
            control.set(ControlBlock.GENERATION, control.get(ControlBlock.GENERATION) + 1);
            control.set(ControlBlock.REPLACING, 0);
        }
        control.set(ControlBlock.COMMITTING, 1);
        control.set(ControlBlock.SEQUENCE, sequence);
        RedoLog.End end = log.replay(storeId(), data);
        replayed.run();
        data.force();
        long epoch = Math.max(end.epoch(), sameStart ? control.get(ControlBlock.EPOCH) : 0) + 1;
        long change = Math.max(end.change(), sameStart ? control.get(ControlBlock.CHANGE) : 0);
        restart(epoch, change, true);
        control.set(ControlBlock.DATA_SIZE, data.size());
        control.set(ControlBlock.LOG_SIZE, log.size());
        control.set(ControlBlock.BOOT, boot[0]);
        control.set(ControlBlock.BOOT + Long.BYTES, boot[1]);
        control.set(ControlBlock.SEQUENCE, sequence + 1);
        control.set(ControlBlock.COMMITTING, 0);
    }

    /** Read without its checksum, since the first page may be half changed. */
    private long storeId() {
        try {
            byte[] id = new byte[Long.BYTES];
            MemorySegment.copy(data.view(), ValueLayout.JAVA_BYTE, PageLayout.STORE_ID, id, 0, Long.BYTES);
            return (long) PageLayout.LONG.get(id, 0);
        } catch (InternalError e) {
            throw HeapFault.shrank(data.name(), PageLayout.STORE_ID, e);
        }
    }

    private void makeRoom(long tail) {
        log.makeRoom(tail);
        control.set(ControlBlock.LOG_SIZE, log.size());
    }

    private void log(PageBuffer page) {
        long base = page.number << PageLayout.SHIFT;
        for (int from = page.firstDirty(0); from >= 0;) {
            int end = page.firstClean(from);
            log.add(base + (long) from * PageLayout.LINE, page.bytes, from * PageLayout.LINE,
                    (end - from) * PageLayout.LINE);
            from = page.firstDirty(end);
        }
    }

    private void apply(List<PageBuffer> pages) {
        long sequence = control.get(ControlBlock.SEQUENCE);
        control.set(ControlBlock.SEQUENCE, sequence + 1);
        VarHandle.fullFence();
        for (PageBuffer page : pages) {
            long base = page.number << PageLayout.SHIFT;
            for (int from = page.firstDirty(0); from >= 0;) {
                int end = page.firstClean(from);
                data.put(base + (long) from * PageLayout.LINE, page.bytes, from * PageLayout.LINE,
                        (end - from) * PageLayout.LINE);
                from = page.firstDirty(end);
            }
        }
        control.set(ControlBlock.SEQUENCE, sequence + 2);
    }
}
