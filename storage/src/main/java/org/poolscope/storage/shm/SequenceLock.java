package org.poolscope.storage.shm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.function.Supplier;
import org.poolscope.model.source.SourceException;

/**
 * Lets one process write an array that others watch, without a torn picture: beside the block {@code NAME} lies a block
 * {@code NAME.seq} of one 8 byte number, odd while somebody writes, larger by two after each change.
 *
 * <p>Readers never hold up the writer; there is one writer at a time. See docs/formats/shared-arrays.md.
 */
public final class SequenceLock implements AutoCloseable {
    private static final String SUFFIX = ".seq";
    private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();
    private static final int TRIES = 1000;

    private final SharedBlock block;
    private final MemorySegment number;

    private SequenceLock(SharedBlock block) {
        this.block = block;
        this.number = block.memory();
    }

    /** The name of the number beside a block. */
    static String name(String block) {
        return block + SUFFIX;
    }

    /** Makes the number beside a block; closing the lock removes it. */
    public static SequenceLock create(SharedMemory home, String name) throws SourceException {
        return new SequenceLock(home.create(name + SUFFIX, Long.BYTES));
    }

    /** Attaches the number beside a block that another process writes. */
    public static SequenceLock attach(SharedMemory home, String name) throws SourceException {
        SharedBlock block = home.attach(name + SUFFIX, false);
        if (block.size() < Long.BYTES) {
            block.close();
            throw new SourceException.Corrupt("The number of changes has less than 8 bytes.",
                    SharedMemory.url(name + SUFFIX));
        }
        return new SequenceLock(block);
    }

    /** Changes the array; readers wait or try again until it is over. */
    public void write(Runnable change) {
        long before = (long) NUMBER.getVolatile(number, 0L);
        NUMBER.setVolatile(number, 0L, before | 1);
        VarHandle.fullFence();
        try {
            change.run();
        } finally {
            NUMBER.setVolatile(number, 0L, (before | 1) + 1);
        }
    }

    /** What {@code copy} makes of one state of the array; empty if the writer leaves no time for it. */
    public <T> Optional<T> read(Supplier<T> copy) {
        for (int i = 0; i < TRIES; i++) {
            long before = (long) NUMBER.getVolatile(number, 0L);
            if ((before & 1) == 0) {
                T copied = copy.get();
                VarHandle.fullFence();
                if ((long) NUMBER.getVolatile(number, 0L) == before) {
                    return Optional.of(copied);
                }
            }
            Thread.onSpinWait();
        }
        return Optional.empty();
    }

    /** How often the array has been changed so far. */
    public long changes() {
        return (long) NUMBER.getVolatile(number, 0L) >> 1;
    }

    @Override
    public void close() {
        block.close();
    }
}
