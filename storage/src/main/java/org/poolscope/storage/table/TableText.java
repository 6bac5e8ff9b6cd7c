package org.poolscope.storage.table;

import org.poolscope.model.source.SourceException;

/** The text of a table, given out in blocks of whole lines. Safe for several threads, each with a block of its own. */
interface TableText extends AutoCloseable {
    /** Bytes that a block is meant to have: few enough for a processor's cache, enough to be worth a turn. */
    int BLOCK = 1 << 20;
    /** Bytes that the longest line may have. */
    int LONGEST_LINE = 1 << 26;

    /**
     * Fills a block with the next lines.
     *
     * @return false if there are no more
     */
    boolean next(TextBlock block) throws SourceException;

    /** Bytes of the file, 0 if that is not known. */
    long total();

    /** Bytes of the file that have been given out. */
    long done();

    @Override
    void close() throws SourceException;

    /** The failure for a line that no table has. */
    static SourceException tooLong(String where, long offset) {
        return new SourceException.Unsupported("The line at byte " + offset + " is longer than " + (LONGEST_LINE >> 20)
                + " MB.", where, "Look whether this is a text table, and how its lines end.");
    }
}
