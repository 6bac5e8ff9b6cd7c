package org.poolscope.storage.pool.postgres;

import java.util.Map;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.pool.PoolSource;

/** Opens product pools in PostgreSQL databases, {@code postgresql://HOST:PORT/DATABASE/POOL}. */
public final class PostgresPoolProvider implements SourceProvider {
    private final Map<String, String> environment;

    /** With the login of this user's environment. */
    public PostgresPoolProvider() {
        this(System.getenv());
    }

    /** As one who has these environment variables. */
    public PostgresPoolProvider(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Support probe(Location location) {
        return PostgresAddress.isOne(location)
                ? new Support(4, "product pool", "The address is that of a pool in a database.")
                : Support.no("");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        return new PoolSource(PostgresPool.open(PostgresAddress.ofPool(location.source(), environment),
                options.writable()));
    }
}
