package org.poolscope.storage.pool.index;

import java.util.Optional;
import org.poolscope.model.source.SourceException;

/** What a pool holds now. Safe for several threads. */
public interface IndexView {
    /** All of it; the same object while nothing changes. */
    PoolIndex index() throws SourceException;

    /** What is said of one product. */
    Optional<PoolEntry> entry(ProductKey key) throws SourceException;
}
