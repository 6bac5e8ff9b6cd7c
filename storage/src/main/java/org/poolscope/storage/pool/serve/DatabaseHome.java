package org.poolscope.storage.pool.serve;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.postgres.PoolDatabase;

/** The pools in a database, which other servers may serve at the same time. */
final class DatabaseHome implements PoolHome {
    private final PoolDatabase database;

    DatabaseHome(PoolDatabase database) {
        this.database = database;
    }

    @Override
    public List<String> names() throws SourceException {
        return database.names().stream().filter(ServedPools::isName).toList();
    }

    @Override
    public Optional<StoredPool> open(String name) throws SourceException {
        return database.find(name);
    }

    @Override
    public StoredPool make(String name) throws SourceException {
        return database.make(name);
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void close() {
        database.close();
    }
}
