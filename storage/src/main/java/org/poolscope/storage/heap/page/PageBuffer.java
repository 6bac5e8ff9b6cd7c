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

    /** The first changed line from {@code line} on, −1 if there is none. */
    int firstDirty(int line) {
        long rest = line >= Long.SIZE ? 0 : dirty & -1L << line;
        return rest == 0 ? -1 : Long.numberOfTrailingZeros(rest);
    }

    /** The line behind the changed ones that {@code line} begins. */
    int firstClean(int line) {
        return line + Long.numberOfTrailingZeros(~(dirty >>> line));
    }
}
