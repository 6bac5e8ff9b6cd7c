package org.poolscope.storage.shelf.dbm;

import org.poolscope.model.source.SourceException;

/** Stores into one shelf. Every call is whole or not at all for a reader in another process. Not for several threads. */
public sealed interface DbmWriter extends AutoCloseable permits DumbWriter, SqliteWriter {
    /** Stores a value, replacing that of an equal key. */
    void store(byte[] key, byte[] value) throws SourceException;

    /** Does several stores, in one transaction where the kind has such a thing. */
    default void together(Stores stores) throws SourceException {
        stores.run();
    }

    /** Some stores into a shelf. */
    @FunctionalInterface
    interface Stores {
        /** Does them. */
        void run() throws SourceException;
    }

    /** Removes a key; {@code false} if it was not there. */
    boolean delete(byte[] key) throws SourceException;

    @Override
    void close() throws SourceException;
}
