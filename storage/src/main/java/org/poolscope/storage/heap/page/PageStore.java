package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.poolscope.model.source.SourceException;

/**
 * Pages that several processes read and change. Readers need no lock: {@link #read} repeats a reading into which a change
 * fell. Whoever changes something holds a lock that excludes all others, calls {@link #refresh} first, and after that
 * {@link #begin} and {@link #commit}.
 */
public final class PageStore implements AutoCloseable {
    private static final int KEPT_BUFFERS = 4096;
    private static final int LARGEST_STEP = 1024;
    private static final int SMALLEST_STEP = 8;
    private static final int SPINS = 200;
    private static final long PAUSE = 20_000;
    private static final int PATIENCE = 500;

    private final Medium data;
    private final RedoLog log;
    private final ControlBlock control;
    private final long[] boot;
    private final Commits commits;
    private final Deque<PageBuffer> spare = new ArrayDeque<>();
    private volatile long[] checked;
    private long hint;

    /**
     * Over a store that {@link EmptyStore} has made.
     *
     * @param boot two numbers that differ after the machine was started anew
     */
    public PageStore(Medium data, Medium log, ControlBlock control, long[] boot) {
        this.data = data;
        this.log = new RedoLog(log);
        this.control = control;
        this.commits = new Commits(data, this.log, control);
        this.boot = boot.clone();
        this.checked = bits();
    }

    /** The file, for people. */
    public String name() {
        return data.name();
    }

    /** Bytes of the file. */
    public long size() {
        return data.size();
    }

    /** Counts up with every change that becomes visible. */
    public long sequence() {
        return control.get(ControlBlock.SEQUENCE);
    }

    /** Number of the last change. */
    public long change() {
        return control.get(ControlBlock.CHANGE);
    }

    /**
     * Reads what belongs together, as it was at one moment; {@code reading} may be called several times, and sees nonsense
     * before it is called again.
     */
    public <T> T read(Function<PageReader, T> reading) {
        for (int failed = 0;; failed++) {
            long before = settled();
            try {
                T read = reading.apply(pages(before));
                VarHandle.loadLoadFence();
                if (control.get(ControlBlock.SEQUENCE) == before) {
                    return read;
                }
            } catch (HeapFault | IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
                if (control.get(ControlBlock.SEQUENCE) == before && !longer()) {
                    throw e instanceof HeapFault known
                            ? known
                            : HeapFault.corrupt("A number contradicts the format (" + e.getMessage() + ")", name(), 0);
                }
            } catch (InternalError e) {
                throw HeapFault.shrank(name(), data.size(), e);
            }
            if (failed > SPINS) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** The pages for one who holds a lock, so that nobody changes them meanwhile. */
    public PageReader pages() {
        return pages(control.get(ControlBlock.SEQUENCE));
    }

    /** As {@link #pages()}, but every page is checked again. */
    public PageReader uncheckedPages() {
        return new CommittedPages(this, data.view(), bits(), control.get(ControlBlock.SEQUENCE));
    }

    /** Place of the first byte from {@code from} on that is not zero, −1 if there is none. */
    public long firstNonZero(long from) {
        byte[] copy = new byte[PageLayout.PAGE];
        for (long at = from; at < data.size(); at += copy.length) {
            int count = (int) Math.min(copy.length, data.size() - at);
            try {
                MemorySegment.copy(data.view(), ValueLayout.JAVA_BYTE, at, copy, 0, count);
            } catch (InternalError e) {
                throw HeapFault.shrank(name(), at, e);
            }
            for (int i = 0; i < count; i++) {
                if (copy[i] != 0) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    /** To be called when the lock has been taken, before anything else: completes what a process that died left half done. */
    public void refresh() {
        boolean same = control.get(ControlBlock.BOOT) == boot[0]
                && control.get(ControlBlock.BOOT + Long.BYTES) == boot[1];
        if (!same || control.get(ControlBlock.DATA_SIZE) != data.size()) {
            data.refresh();
            checked = Arrays.copyOf(checked, words());
        }
        if (!same || control.get(ControlBlock.LOG_SIZE) != log.size()) {
            log.refresh();
        }
        if (!same || control.get(ControlBlock.COMMITTING) != 0 || log.size() < RedoLog.START) {
            commits.recover(same, boot, () -> checked = bits());
        }
    }

    /** Whether no process died in the middle of a change; to be asked under a lock, also a shared one. */
    public boolean isWhole() {
        return control.get(ControlBlock.COMMITTING) == 0;
    }

    /** Takes all of the file into view, if another process has made it longer. */
    public void extend() {
        longer();
    }

    /** Begins a change. */
    public PageChanges begin() {
        return new PageChanges(this, pages());
    }

    /** Makes a change visible to all at once. With {@code durable} it survives a power-off when this returns. */
    public void commit(PageChanges change, boolean durable) {
        commits.commit(change.changed(), durable);
        release(change);
    }

    /** Forgets a change. */
    public void release(PageChanges change) {
        for (PageBuffer page : change.changed()) {
            if (spare.size() < KEPT_BUFFERS) {
                spare.add(page);
            }
        }
    }

    /** Waits until the disk holds all pages, and begins the log anew. The lock is held. */
    public void settle() {
        commits.settle();
    }

    /** Whether the log holds nothing that the disk might lack. */
    public boolean isSettled() {
        return control.get(ControlBlock.TAIL) <= RedoLog.START;
    }

    @Override
    public void close() {
        data.close();
    }

    PageBuffer buffer(long number) {
        PageBuffer known = spare.poll();
        PageBuffer buffer = known == null ? new PageBuffer() : known;
        buffer.number = number;
        buffer.dirty = 0;
        return buffer;
    }

    /** Where a free page is likely. */
    long hint() {
        return hint;
    }

    void hint(long page) {
        hint = page;
    }

    /** Takes room on the disk for so many pages. */
    void ensure(long pages) {
        long have = data.size() / PageLayout.PAGE;
        if (pages > have) {
            long step = Math.clamp(have / 16, SMALLEST_STEP, LARGEST_STEP);
            data.grow(Math.max(pages, have + step) * PageLayout.PAGE);
            checked = Arrays.copyOf(checked, words());
            control.set(ControlBlock.DATA_SIZE, data.size());
        }
    }

    private CommittedPages pages(long sequence) {
        return new CommittedPages(this, data.view(), checked, sequence);
    }

    /** The sequence once no change is going on. */
    private long settled() {
        long sequence = control.get(ControlBlock.SEQUENCE);
        for (int tried = 0; (sequence & 1) != 0; tried++) {
            if (tried > SPINS + PATIENCE) {
                throw new HeapFault(new SourceException.Locked(
                        "A process that writes stopped in the middle of a change.", name(),
                        "Open the store once with the right to write, which completes the change."));
            }
            if (tried > SPINS) {
                LockSupport.parkNanos(PAUSE);
            } else {
                Thread.onSpinWait();
            }
            sequence = control.get(ControlBlock.SEQUENCE);
        }
        return sequence;
    }

    /** Whether another process has made the file longer; takes the longer one into view. */
    private boolean longer() {
        long before = data.size();
        data.refresh();
        if (data.size() == before) {
            return false;
        }
        checked = Arrays.copyOf(checked, words());
        return true;
    }

    private int words() {
        return (int) ((data.size() / PageLayout.PAGE + Long.SIZE - 1) / Long.SIZE);
    }

    private long[] bits() {
        return new long[words()];
    }
}
