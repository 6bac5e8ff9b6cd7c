package org.poolscope.storage.hdf5;

/** How the elements of a dataset lie in the file. */
public sealed interface Layout {
    /** All in one place, so many of them, not more and not fewer. */
    record Contiguous(long rows) implements Layout {}

    /**
     * In chunks, so that rows can be appended for ever.
     *
     * @param level 0 to store them as they are, 1 to 9 to shuffle their bytes and pack them by gzip
     */
    record Chunked(int level) implements Layout {
        /** Refuses a level that gzip does not have. */
        public Chunked {
            if (level < 0 || level > 9) {
                throw new IllegalArgumentException("gzip has the levels 0 to 9, not " + level + ".");
            }
        }
    }
}
