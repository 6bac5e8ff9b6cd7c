package org.poolscope.storage.heap;

/** A lock that is given back at the end of a {@code try}; what was changed under it is committed then, as one. */
@FunctionalInterface
public interface Held extends AutoCloseable {
    @Override
    void close();
}
