package org.poolscope.storage.pool.serve;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredPool;

/** Where the pools are that a server serves: a folder, or a database. Used by one thread at a time. */
interface PoolHome extends AutoCloseable {
    /** The names of the pools, sorted. */
    List<String> names() throws SourceException;

    /** Opens the pool of that name, empty if there is none. */
    Optional<StoredPool> open(String name) throws SourceException;

    /** Opens a new pool of that name. */
    StoredPool make(String name) throws Refusal, SourceException;

    /** Whether new products can be kept. */
    boolean isWritable();

    @Override
    default void close() {}
}
