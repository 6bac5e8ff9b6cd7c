package org.poolscope.storage.heap.page;

/** A page while it is being changed, and which of its lines were. */
final class PageBuffer {
    private static final int LINE_SHIFT = 6;

    final byte[] bytes = new byte[PageLayout.PAGE];
    long number;
    long dirty;

    /** Notes that bytes from {@code offset} on were changed. */
    void mark(int offset, int length) {
        int first = offset >>> LINE_SHIFT;
        int last = (offset + length - 1) >>> LINE_SHIFT;
        dirty |= -1L >>> (Long.SIZE - 1 - (last - first)) << first;
    }
}
