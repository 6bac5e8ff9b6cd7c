package org.poolscope.storage.pool.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;

/** What a pool in a database holds: read again when its version, which every change raises, is another. */
final class PostgresIndex implements IndexView {
    private static final int FETCHED = 10_000;
    private static final int META_START = "{\"_ATTR_meta\":".length();

    private final Connections database;
    private final int pool;
    private @Nullable PoolIndex known;
    private long version;

    PostgresIndex(Connections database, int pool) {
        this.database = database;
        this.pool = pool;
    }

    @Override
    public synchronized PoolIndex index() throws SourceException {
        long now = database.read(this::version);
        PoolIndex seen = known;
        if (seen == null || now != version) {
            // The version comes first: a change between the two reads is read twice rather than missed.
            seen = database.change(this::read);
            known = seen;
            version = now;
        }
        return seen;
    }

    private long version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT version FROM poolscope_pool WHERE id = ?")) {
            statement.setInt(1, pool);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    /** In a transaction, without which the driver would take all rows into memory at once. */
    private PoolIndex read(Connection connection) throws SQLException {
        LiveIndex index = new LiveIndex();
        try (PreparedStatement types = connection
                .prepareStatement("SELECT name, current FROM poolscope_class WHERE pool = ? ORDER BY id")) {
            types.setInt(1, pool);
            try (ResultSet rows = types.executeQuery()) {
                while (rows.next()) {
                    index.type(rows.getString(1)).give(rows.getLong(2));
                }
            }
        }
        try (PreparedStatement products = connection.prepareStatement("SELECT c.name, p.number, p.meta_end"
                + " FROM poolscope_class c JOIN poolscope_product p ON p.class = c.id WHERE c.pool = ?"
                + " ORDER BY c.id, p.number")) {
            products.setInt(1, pool);
            products.setFetchSize(FETCHED);
            try (ResultSet rows = products.executeQuery()) {
                while (rows.next()) {
                    index.put(new ProductKey(rows.getString(1), rows.getLong(2)),
                            PoolEntry.BARE.with(new MetaSpan(META_START, rows.getInt(3))));
                }
            }
        }
        try (PreparedStatement tags = connection.prepareStatement("SELECT c.name, t.number, t.tag"
                + " FROM poolscope_class c JOIN poolscope_tag t ON t.class = c.id WHERE c.pool = ? ORDER BY t.place")) {
            tags.setInt(1, pool);
            tags.setFetchSize(FETCHED);
            try (ResultSet rows = tags.executeQuery()) {
                while (rows.next()) {
                    index.tag(new ProductKey(rows.getString(1), rows.getLong(2)), rows.getString(3));
                }
            }
        }
        return index.snapshot(PoolLayout.TWO_FILES, List.of());
    }

    /** Asks for that product alone. */
    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT p.meta_end,"
                    + " ARRAY(SELECT tag FROM poolscope_tag t WHERE t.class = p.class AND t.number = p.number"
                    + " ORDER BY t.place) FROM poolscope_class c JOIN poolscope_product p ON p.class = c.id"
                    + " WHERE c.pool = ? AND c.name = ? AND p.number = ?")) {
                statement.setInt(1, pool);
                statement.setString(2, key.type());
                statement.setLong(3, key.number());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    String[] tags = (String[]) row.getArray(2).getArray();
                    return Optional.of(new PoolEntry(List.of(tags),
                            Optional.of(new MetaSpan(META_START, row.getInt(1)))));
                }
            }
        });
    }
}
