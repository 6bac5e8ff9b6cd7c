package org.poolscope.storage.pool.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.PoolUrl;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/**
 * Where a pool in a database is: {@code postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE/POOL}. Its text never holds
 * a login. Who asks without one is the user of {@code PGUSER}; the password comes from {@code PGPASSWORD}, or from the
 * file {@code ~/.pgpass}, which the driver reads.
 *
 * @param place    host, and port if one is written
 * @param database the name of the database
 * @param pool     the name of the pool, empty for all of the database
 */
record PostgresAddress(String place, String database, String pool, Optional<String> user, Optional<String> password) {
    private static final String SCHEME = "postgresql";
    private static final String EXAMPLE = "Write it as postgresql://HOST:PORT/DATABASE/POOL.";

    /** Whether a location has this scheme. */
    static boolean isOne(Location location) {
        return location.scheme().equals(SCHEME) || location.scheme().equals("postgres");
    }

    /** Reads the address of a pool. */
    static PostgresAddress ofPool(String text, Map<String, String> environment) throws SourceException {
        PoolUrl url = parsed(text);
        if (url.poolPath().length() < 2 || url.poolName().isEmpty()) {
            throw broken(text);
        }
        return of(text, url, url.poolPath().substring(1), decoded(url.poolName()), environment);
    }

    /** Reads the address of a database, {@code postgresql://HOST/DATABASE}, in which there may be many pools. */
    static PostgresAddress ofDatabase(String text, Map<String, String> environment) throws SourceException {
        PoolUrl url = parsed(text);
        if (!url.poolPath().isEmpty() || url.poolName().isEmpty()) {
            throw new SourceException.Unsupported("This is no address of a database.", Location.withoutPassword(text),
                    "Write it as postgresql://HOST:PORT/DATABASE.");
        }
        return of(text, url, url.poolName(), "", environment);
    }

    private static PoolUrl parsed(String text) throws SourceException {
        try {
            return PoolUrl.parse(text);
        } catch (IllegalArgumentException _) {
            throw broken(text);
        }
    }

    private static PostgresAddress of(String text, PoolUrl url, String database, String pool,
            Map<String, String> environment) throws SourceException {
        String place = url.place().substring(url.place().lastIndexOf('@') + 1);
        try {
            if (database.contains("/") || new URI(SCHEME + "://" + place).getHost() == null) {
                throw broken(text);
            }
        } catch (URISyntaxException _) {
            throw broken(text);
        }
        return new PostgresAddress(place, decoded(database), pool,
                Optional.ofNullable(url.username()).map(PostgresAddress::decoded)
                        .or(() -> Optional.ofNullable(environment.get("PGUSER"))),
                Optional.ofNullable(url.password()).map(PostgresAddress::decoded)
                        .or(() -> Optional.ofNullable(environment.get("PGPASSWORD"))));
    }

    private static SourceException broken(String text) {
        return new SourceException.Unsupported("This is no address of a pool.", Location.withoutPassword(text),
                EXAMPLE);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    /** The address of a pool in the same database. */
    PostgresAddress of(String name) {
        return new PostgresAddress(place, database, name, user, password);
    }

    /** The address as it may be shown. */
    String url() {
        return SCHEME + "://" + place + "/" + database + (pool.isEmpty() ? "" : "/" + pool);
    }

    @Override
    public String toString() {
        return url();
    }
}
