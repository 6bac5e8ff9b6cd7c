package org.poolscope.storage.pool.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/**
 * Changes the rows of one pool, each call within a transaction of its caller's. A change first raises the pool's version,
 * whose row makes the others wait: so the database gives every number once and in order.
 */
final class PoolRows {
    private static final String TAG = "INSERT INTO poolscope_tag (class, number, tag) SELECT p.class, p.number, ?"
            + " FROM poolscope_product p JOIN poolscope_class c ON c.id = p.class"
            + " WHERE c.pool = ? AND c.name = ? AND p.number = ? ON CONFLICT DO NOTHING";
    private static final String UNTAG = "DELETE FROM poolscope_tag t USING poolscope_class c"
            + " WHERE t.tag = ? AND c.id = t.class AND c.pool = ? AND c.name = ? AND t.number = ?";

    private final int pool;

    private record Shape(int type, List<String> parameters) {}

    /** A product ready to be kept. */
    record Row(String type, String text, int metaEnd, List<Searchable.Entry> entries) {
        static Row of(Product product) throws SourceException {
            String type = ProductClasses.FDI.fullName(product.className());
            ProductKey.checkType(type);
            String text = ProductText.of(product);
            return new Row(type, text, (int) MetaSpan.in(text.getBytes(US_ASCII), type).end(),
                    Searchable.of(product.meta()));
        }
    }

    PoolRows(int pool) {
        this.pool = pool;
    }

    /** Keeps products, each with those tags; tells their keys in the same order. */
    List<ProductKey> save(Connection connection, List<Row> rows, List<String> tags) throws SQLException {
        raise(connection);
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.type(), 1, Integer::sum));
        Map<String, Integer> ids = new LinkedHashMap<>();
        Map<String, Long> next = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> type : counts.entrySet()) {
            reserve(connection, type.getKey(), type.getValue(), ids, next);
        }
        List<ProductKey> keys = new ArrayList<>();
        Map<Shape, Integer> shapes = new HashMap<>();
        try (PreparedStatement products = connection.prepareStatement(
                "INSERT INTO poolscope_product (class, number, shape, meta_end, text) VALUES (?, ?, ?, ?, ?)");
                PreparedStatement parameters = connection.prepareStatement(
                        "INSERT INTO poolscope_parameter (class, name, number, real, word) VALUES (?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                int type = ids.getOrDefault(row.type(), 0);
                long number = next.merge(row.type(), 1L, Long::sum) - 1;
                products.setInt(1, type);
                products.setLong(2, number);
                Shape shape = new Shape(type, Searchable.shape(row.entries()));
                Integer known = shapes.get(shape);
                int id = known == null ? shape(connection, shape) : known;
                shapes.put(shape, id);
                products.setInt(3, id);
                products.setInt(4, row.metaEnd());
                products.setString(5, row.text());
                products.addBatch();
                for (Searchable.Entry entry : row.entries()) {
                    add(parameters, type, number, entry);
                }
                keys.add(new ProductKey(row.type(), number));
            }
            products.executeBatch();
            parameters.executeBatch();
        }
        for (String tag : tags) {
            List<ProductKey> _ = changed(connection, keys, tag, TAG);
        }
        return keys;
    }

    private static void add(PreparedStatement parameters, int type, long number, Searchable.Entry entry)
            throws SQLException {
        parameters.setInt(1, type);
        parameters.setString(2, entry.name());
        parameters.setLong(3, number);
        parameters.setNull(4, Types.DOUBLE);
        parameters.setNull(5, Types.VARCHAR);
        switch (entry.value()) {
            case Searchable.Real(double value) -> parameters.setDouble(4, value);
            case Searchable.Word(String value) -> parameters.setString(5, value);
        }
        parameters.addBatch();
    }

    private void raise(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("UPDATE poolscope_pool SET version = version + 1 WHERE id = ?")) {
            statement.setInt(1, pool);
            if (statement.executeUpdate() == 0) {
                throw new SQLException("the pool was removed from the database");
            }
        }
    }

    private void reserve(Connection connection, String type, int count, Map<String, Integer> ids,
            Map<String, Long> next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO poolscope_class"
                + " (pool, name, current) VALUES (?, ?, ?) ON CONFLICT (pool, name)"
                + " DO UPDATE SET current = poolscope_class.current + ? RETURNING id, current")) {
            statement.setInt(1, pool);
            statement.setString(2, type);
            statement.setLong(3, count - 1);
            statement.setLong(4, count);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                ids.put(type, row.getInt(1));
                next.put(type, row.getLong(2) - count + 1);
            }
        }
    }

    /** The number of a shape; nobody else adds one meanwhile, because the pool's row is held. */
    private static int shape(Connection connection, Shape shape) throws SQLException {
        try (PreparedStatement found = connection
                .prepareStatement("SELECT id FROM poolscope_shape WHERE class = ? AND parameters = ?")) {
            fill(connection, found, shape);
            try (ResultSet row = found.executeQuery()) {
                if (row.next()) {
                    return row.getInt(1);
                }
            }
        }
        try (PreparedStatement made = connection
                .prepareStatement("INSERT INTO poolscope_shape (class, parameters) VALUES (?, ?) RETURNING id")) {
            fill(connection, made, shape);
            try (ResultSet row = made.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void fill(Connection connection, PreparedStatement statement, Shape shape) throws SQLException {
        statement.setInt(1, shape.type());
        statement.setArray(2, connection.createArrayOf("text", shape.parameters().toArray()));
    }

    /** Removes products; tells which one is not there, so that the caller takes all back. */
    Optional<ProductKey> remove(Connection connection, Collection<ProductKey> keys) throws SQLException {
        raise(connection);
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM poolscope_product p"
                + " USING poolscope_class c WHERE c.id = p.class AND c.pool = ? AND c.name = ? AND p.number = ?")) {
            for (ProductKey key : keys) {
                place(statement, 1, key);
                if (statement.executeUpdate() == 0) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    /** Removes everything; numbers start again. */
    boolean removeAll(Connection connection) throws SQLException {
        raise(connection);
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM poolscope_class WHERE pool = ?")) {
            statement.setInt(1, pool);
            statement.executeUpdate();
        }
        return true;
    }

    /** Gives a tag to products; tells which did not have it. */
    List<ProductKey> tag(Connection connection, Collection<ProductKey> keys, String tag) throws SQLException {
        raise(connection);
        return changed(connection, keys, tag, TAG);
    }

    /** Takes a tag from products; tells which had it. */
    List<ProductKey> untag(Connection connection, Collection<ProductKey> keys, String tag) throws SQLException {
        raise(connection);
        return changed(connection, keys, tag, UNTAG);
    }

    private List<ProductKey> changed(Connection connection, Collection<ProductKey> keys, String tag, String sql)
            throws SQLException {
        List<ProductKey> changed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tag);
            for (ProductKey key : keys) {
                place(statement, 2, key);
                if (statement.executeUpdate() > 0) {
                    changed.add(key);
                }
            }
        }
        return changed;
    }

    /** Which of these products is not there, empty if all are. */
    Optional<ProductKey> missing(Connection connection, Collection<ProductKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM poolscope_product p"
                + " JOIN poolscope_class c ON c.id = p.class WHERE c.pool = ? AND c.name = ? AND p.number = ?")) {
            for (ProductKey key : keys) {
                place(statement, 1, key);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return Optional.of(key);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void place(PreparedStatement statement, int from, ProductKey key) throws SQLException {
        statement.setInt(from, pool);
        statement.setString(from + 1, key.type());
        statement.setLong(from + 2, key.number());
    }
}
