package org.poolscope.storage.shelf.dbm;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.poolscope.model.source.SourceException;

/** Stores into the table of a shelf as Python's {@code dbm.sqlite3} does: one transaction for each store. */
final class SqliteWriter implements DbmWriter {
    private static final String STORE = "REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))";
    private static final String DELETE = "DELETE FROM Dict WHERE key = CAST(? AS BLOB)";

    private final Path path;
    private final Connection connection;

    SqliteWriter(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    @Override
    public void store(byte[] key, byte[] value) throws SourceException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setBytes(1, key);
            store.setBytes(2, value);
            store.executeUpdate();
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public void together(Stores stores) throws SourceException {
        try {
            connection.setAutoCommit(false);
            try {
                stores.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public boolean delete(byte[] key) throws SourceException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setBytes(1, key);
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }

    @Override
    public void close() throws SourceException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(e, path);
        }
    }
}
