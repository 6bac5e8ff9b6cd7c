package org.poolscope.storage.pool.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.PoolHits;
import org.poolscope.storage.pool.StoredPool;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * A pool in a PostgreSQL database. Any number of processes may have it open and change it at once: every call is one
 * transaction, and the database gives the serial numbers. What a call changed is on the database's disk when it returns.
 */
public final class PostgresPool implements StoredPool {
    /** The text of a product's metadata, in SQL: behind the name of the first member, to where they end. */
    static final String META = "substr(text, 15, meta_end - 14)";
    private static final int LONGEST_TAG = 500;

    private final PostgresAddress address;
    private final boolean writable;
    private final Connections database;
    private final int number;
    private final PostgresIndex index;
    private final PoolRows rows;

    private PostgresPool(PostgresAddress address, boolean writable, Connections database, int number) {
        this.address = address;
        this.writable = writable;
        this.database = database;
        this.number = number;
        this.index = new PostgresIndex(database, number);
        this.rows = new PoolRows(number);
    }

    /**
     * Opens a pool.
     *
     * @param writable whether it may be changed, and made if it is not there
     * @throws SourceException if the database cannot be reached or has no such pool
     */
    static PostgresPool open(PostgresAddress address, boolean writable) throws SourceException {
        Connections database = new Connections(address);
        boolean opened = false;
        try {
            int number = writable
                    ? database.change(connection -> PoolTables.makePool(connection, address.pool()))
                    : database.read(connection -> PoolTables.findPool(connection, address.pool()))
                            .orElseThrow(() -> new SourceException.NotFound("The database has no such pool.",
                                    address.url(), "Check the name, or open it for writing to make it."));
            opened = true;
            return new PostgresPool(address, writable, database, number);
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    @Override
    public String name() {
        return address.pool();
    }

    @Override
    public String url() {
        return address.url();
    }

    @Override
    public Optional<String> readOnly() {
        return writable ? Optional.empty() : Optional.of(READ_ONLY);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public PoolIndex index() throws SourceException {
        return index.index();
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return index.entry(key);
    }

    @Override
    public byte[] text(ProductKey key) throws SourceException {
        return column("text", key).getBytes(US_ASCII);
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        return PostgresContents.parsed(column(META, key(urn)), urn);
    }

    @Override
    public OptionalLong bytes(ProductKey key) throws SourceException {
        return OptionalLong.of(Long.parseLong(column("length(text)::text", key)));
    }

    private String column(String sql, ProductKey key) throws SourceException {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT " + sql
                    + " FROM poolscope_product p JOIN poolscope_class c ON c.id = p.class"
                    + " WHERE c.pool = ? AND c.name = ? AND p.number = ?")) {
                statement.setInt(1, number);
                statement.setString(2, key.type());
                statement.setLong(3, key.number());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw missing(key);
                    }
                    return row.getString(1);
                }
            }
        });
    }

    private SourceException missing(ProductKey key) {
        return new SourceException.NotFound("The pool has no such product.", key.in(name()).toString(),
                "Look what the pool holds.");
    }

    /** The classes in the order of their first product, with their numbers in the database. */
    SequencedMap<String, Integer> types(Connection connection) throws SQLException {
        SequencedMap<String, Integer> types = new LinkedHashMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT name, id FROM poolscope_class WHERE pool = ? ORDER BY id")) {
            statement.setInt(1, number);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    types.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return types;
    }

    @Override
    public Map<String, Object> origin(Optional<ProductKey> key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("pool", url());
        told.put("kind", "PostgreSQL");
        key.ifPresent(known -> {
            told.put("urn", known.in(name()).toString());
            told.put("format", "JSON of fdi");
        });
        return told;
    }

    @Override
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        return new PoolHits(name(), PostgresContents.of(this, database, query), ProductClasses.FDI, query, cancel);
    }

    @Override
    public List<Urn> save(List<Product> products, List<String> tags) throws SourceException {
        refuseReading();
        List<String> given = tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList();
        for (String tag : given) {
            checkTag(tag);
        }
        List<PoolRows.Row> made = new ArrayList<>();
        for (Product product : products) {
            made.add(PoolRows.Row.of(product));
        }
        return made.isEmpty() ? List.of() : named(database.change(connection -> rows.save(connection, made, given)));
    }

    @Override
    public void remove(Collection<Urn> urns) throws SourceException {
        refuseReading();
        List<ProductKey> keys = keys(urns);
        boolean _ = database.change(connection -> {
            Optional<ProductKey> missing = rows.remove(connection, keys);
            if (missing.isPresent()) {
                throw missing(missing.get());
            }
            return true;
        });
    }

    @Override
    public void removeAll() throws SourceException {
        refuseReading();
        boolean _ = database.change(rows::removeAll);
    }

    @Override
    public List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        refuseReading();
        checkTag(tag);
        return changed(urns, (connection, keys) -> rows.tag(connection, keys, tag));
    }

    @Override
    public List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        refuseReading();
        return changed(urns, (connection, keys) -> rows.untag(connection, keys, tag));
    }

    private interface Change {
        List<ProductKey> of(Connection connection, List<ProductKey> keys) throws SQLException;
    }

    /** Changes products that are all there. */
    private List<Urn> changed(Collection<Urn> urns, Change change) throws SourceException {
        List<ProductKey> keys = keys(urns);
        return named(database.change(connection -> {
            List<ProductKey> changed = change.of(connection, keys);
            Optional<ProductKey> missing = rows.missing(connection, keys);
            if (missing.isPresent()) {
                throw missing(missing.get());
            }
            return changed;
        }));
    }

    private List<Urn> named(List<ProductKey> keys) {
        return keys.stream().map(key -> key.in(name())).toList();
    }

    private static void checkTag(String tag) throws SourceException {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG || tag.indexOf('\0') >= 0) {
            throw new SourceException.Unsupported("In a database a tag is a text of 1 to " + LONGEST_TAG
                    + " characters without NUL.", "", "Choose another tag.");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
