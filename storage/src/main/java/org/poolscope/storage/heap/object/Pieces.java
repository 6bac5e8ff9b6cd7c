package org.poolscope.storage.heap.object;

import org.poolscope.storage.heap.alloc.Heap;

/** Content that outgrows the piece it lies in. */
final class Pieces {
    private Pieces() {}

    /** A piece of {@code room} bytes, {@link Heap#LARGEST} at most, with the first {@code count} bytes of the old one. */
    static long grown(Heap heap, long old, int count, int room) {
        long fresh = heap.allocate(Math.min(room, Heap.LARGEST));
        if (old != 0) {
            move(heap, old, fresh, count);
        }
        return fresh;
    }

    /** Moves bytes out of a piece, which is taken back. */
    static void move(Heap heap, long old, long to, int count) {
        byte[] moved = new byte[count];
        heap.pages().copy(old, moved, 0, count);
        heap.pages().put(to, moved, 0, count);
        heap.free(old);
    }
}
