package org.poolscope.storage.pool.postgres;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.SourceException;

/** A real server of a test's own, on a free port, stopped with it. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts an empty server; skips the test where none runs. */
    public static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder().start());
        } catch (IOException | IllegalStateException e) {
            System.err.println("PostgreSQL does not run here: " + e.getMessage());
            return abort("peer missing: PostgreSQL");
        }
    }

    /** The address of the database that every server has, with its user. */
    public String database() {
        return "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
    }

    /** A pool of it, made if it is not there. */
    PostgresPool pool(String name) throws SourceException {
        return PostgresPool.open(PostgresAddress.ofPool(database() + "/" + name, Map.of()), true);
    }

    /** The database, for a server of ours. */
    Location location() {
        return Location.parse(database());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
