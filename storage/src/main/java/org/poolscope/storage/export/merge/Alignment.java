package org.poolscope.storage.export.merge;

import org.poolscope.model.source.SourceException;

/** Finds the rows of a join one after the other. Belongs to one thread. */
interface Alignment extends AutoCloseable {
    /** Fills {@code steps} with the next rows, none after the last. */
    void next(Steps steps) throws SourceException;

    /** How many rows of a side were not written until now. */
    long dropped(int side);

    @Override
    void close();
}
