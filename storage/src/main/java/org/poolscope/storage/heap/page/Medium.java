package org.poolscope.storage.heap.page;

import java.lang.foreign.MemorySegment;

/**
 * Bytes that outlive the process at once and a power-off only from the next {@link #force()} on. The one way to the disk:
 * a test that stands in for it can lose any of what was not forced.
 */
public interface Medium extends AutoCloseable {
    /** The file's name, for people. */
    String name();

    /** How many bytes there are. */
    long size();

    /** The bytes as they are now, also as other processes change them; anew after {@link #grow} and {@link #refresh}. */
    MemorySegment view();

    /** Changes bytes below {@link #size()}. */
    void put(long offset, byte[] from, int start, int length);

    /** Makes it longer, with zeros; the room on the disk is taken now, so that no later change can lack it. */
    void grow(long size);

    /** Looks whether another process has made it longer. */
    void refresh();

    /** Waits until the disk holds everything that was put. */
    void force();

    @Override
    void close();
}
