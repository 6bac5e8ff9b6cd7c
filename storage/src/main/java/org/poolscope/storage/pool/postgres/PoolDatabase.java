package org.poolscope.storage.pool.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.StoredPool;

/** A database in which pools are kept, for who serves all of them. Safe for several threads. */
public final class PoolDatabase implements AutoCloseable {
    private final PostgresAddress address;
    private final Connections database;

    private PoolDatabase(PostgresAddress address) {
        this.address = address;
        this.database = new Connections(address);
    }

    /** Whether a location may be that of a database. */
    public static boolean isOne(Location location) {
        return PostgresAddress.isOne(location);
    }

    /**
     * Opens {@code postgresql://HOST:PORT/DATABASE}, and makes the tables of pools unless they are there.
     *
     * @param environment what there is of PGUSER and PGPASSWORD
     * @throws SourceException if the database cannot be reached or does not let this user in
     */
    public static PoolDatabase open(Location location, Map<String, String> environment) throws SourceException {
        PoolDatabase opened = new PoolDatabase(PostgresAddress.ofDatabase(location.source(), environment));
        boolean made = false;
        try {
            made = opened.database.change(connection -> {
                PoolTables.make(connection);
                return true;
            });
            return opened;
        } finally {
            if (!made) {
                opened.close();
            }
        }
    }

    /** The names of the pools, sorted. */
    public List<String> names() throws SourceException {
        return database.read(PoolTables::pools);
    }

    /** Opens the pool of that name for changing, empty if there is none. */
    public Optional<StoredPool> find(String name) throws SourceException {
        return database.read(connection -> PoolTables.findPool(connection, name)).isPresent()
                ? Optional.of(make(name))
                : Optional.empty();
    }

    /** Opens the pool of that name for changing, made if there is none. */
    public StoredPool make(String name) throws SourceException {
        return PostgresPool.open(address.of(name), true);
    }

    @Override
    public void close() {
        database.close();
    }
}
