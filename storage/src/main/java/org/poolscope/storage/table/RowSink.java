package org.poolscope.storage.table;

import java.lang.foreign.MemorySegment;
import org.poolscope.model.source.SourceException;

/** Takes the rows of a table as they are read, block after block. */
public interface RowSink {
    /** Throws rows away, for those who only want to know whether they fit. */
    RowSink NOWHERE = new RowSink() {
        @Override
        public void begin(RowShape shape, long expected) {}

        @Override
        public Step take(long first, MemorySegment rows, long count) {
            return Step.NONE;
        }
    };

    /** What is left to do with a block once it has been taken, by its worker while others already hand over theirs. */
    @FunctionalInterface
    interface Step {
        /** Nothing is left. */
        Step NONE = () -> {};

        /** Does it. */
        void run() throws SourceException;
    }

    /**
     * Comes before the first block.
     *
     * @param shape    of the rows
     * @param expected how many rows there will be, about
     */
    void begin(RowShape shape, long expected) throws SourceException;

    /**
     * Takes a block; the calls come one after the other and in the order of the file, from several threads.
     *
     * @param first the number of its first row
     * @param rows  packed; they keep their bytes until the step that is returned has been run
     * @param count how many rows
     */
    Step take(long first, MemorySegment rows, long count) throws SourceException;
}
