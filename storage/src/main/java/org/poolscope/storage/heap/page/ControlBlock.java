package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * A few numbers that the processes share in memory, at the start of the lock file; worth nothing after a power-off.
 * {@link #SEQUENCE} is odd while a change is being put into the pages.
 */
public final class ControlBlock {
    /** Bytes. */
    public static final int SIZE = 4096;
    /** Counts up by two with each change; odd during one. */
    public static final int SEQUENCE = 64;
    /** 1 from before a change is logged until it is in the pages. */
    public static final int COMMITTING = 128;
    /** Number of the last change. */
    public static final int CHANGE = 136;
    /** Where the next record of the log goes. */
    public static final int TAIL = 144;
    /** Which round of the log it is. */
    public static final int EPOCH = 152;
    /** 1 if the log holds a change that was promised to survive a power-off. */
    public static final int PROMISED = 160;
    /** Bytes of the file. */
    public static final int DATA_SIZE = 168;
    /** Bytes of the log. */
    public static final int LOG_SIZE = 176;
    /** 1 while the file is being replaced by a compact one. */
    public static final int REPLACING = 184;
    /** Counts up when the file is replaced by a compact one. */
    public static final int GENERATION = 192;
    /** Two numbers that tell one start of the machine from another. */
    public static final int BOOT = 200;

    private static final VarHandle FIELD = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment memory;

    /** Over {@code memory} of {@link #SIZE} bytes, aligned to 8. */
    public ControlBlock(MemorySegment memory) {
        this.memory = memory;
    }

    /** One that is shared with nobody. */
    public static ControlBlock alone() {
        return new ControlBlock(MemorySegment.ofArray(new long[SIZE / Long.BYTES]));
    }

    /** The number in a field. */
    public long get(int field) {
        return (long) FIELD.getAcquire(memory, (long) field);
    }

    /** Changes the number in a field, after everything that was written before. */
    public void set(int field, long value) {
        FIELD.setRelease(memory, (long) field, value);
    }
}
