package org.poolscope.storage.export;

import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;

/** Rows on their way, block after block. Belongs to one thread. */
public interface Blocks extends AutoCloseable {
    /**
     * The next block, never an empty one; null after the last.
     *
     * @throws SourceException if a source cannot be read any more or is not what it was when the merge was planned
     */
    @Nullable
    Block next() throws SourceException;

    @Override
    void close();
}
