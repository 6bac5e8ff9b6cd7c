package org.poolscope.storage.pool.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.PoolContents;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.JsonReader;

/** The products that a query must look at; their metadata are fetched many at a time. */
final class PostgresContents implements PoolContents {
    private final PostgresPool pool;
    private final Connections database;
    private final SequencedMap<String, Candidates> candidates;
    private final Map<ProductKey, MetaData> ahead = new ConcurrentHashMap<>();

    private record Candidates(int type, List<Long> numbers, Map<Long, List<String>> tags) {}

    private PostgresContents(PostgresPool pool, Connections database, SequencedMap<String, Candidates> candidates) {
        this.pool = pool;
        this.database = database;
        this.candidates = candidates;
    }

    /** Finds what {@code query} must look at, in the classes that it covers. */
    static PostgresContents of(PostgresPool pool, Connections database, PoolQuery query) throws SourceException {
        List<Bounds> bounds = Bounds.leading(query);
        return new PostgresContents(pool, database, database.read(connection -> {
            SequencedMap<String, Candidates> found = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> type : pool.types(connection).entrySet()) {
                if (query.covers(type.getKey(), ProductClasses.FDI)) {
                    int id = type.getValue();
                    found.put(type.getKey(), new Candidates(id,
                            new CandidateNumbers(connection, id, bounds, query.tag()).find(), tags(connection, id)));
                }
            }
            return found;
        }));
    }

    private static Map<Long, List<String>> tags(Connection connection, int type) throws SQLException {
        Map<Long, List<String>> tags = new LinkedHashMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT number, tag FROM poolscope_tag WHERE class = ? ORDER BY place")) {
            statement.setInt(1, type);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tags.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(rows.getString(2));
                }
            }
        }
        return tags;
    }

    @Override
    public List<String> types() {
        return List.copyOf(candidates.sequencedKeySet());
    }

    @Override
    public List<Long> numbers(String type) {
        return Optional.ofNullable(candidates.get(type)).map(Candidates::numbers).orElse(List.of());
    }

    @Override
    public List<String> tags(ProductKey key) {
        return Optional.ofNullable(candidates.get(key.type())).map(found -> found.tags().get(key.number()))
                .orElse(List.of());
    }

    @Override
    public MetaData asked(ProductKey key) throws SourceException {
        return meta(key);
    }

    @Override
    public void prepare(List<ProductKey> next) {
        ahead.clear();
        Map<String, List<ProductKey>> byType = next.stream()
                .collect(Collectors.groupingBy(ProductKey::type, LinkedHashMap::new, Collectors.toList()));
        byType.forEach((name, keys) -> Optional.ofNullable(candidates.get(name)).ifPresent(type -> {
            try {
                database.read(connection -> fetch(connection, type.type(), keys));
            } catch (SourceException _) {
                // The query comes to these products one by one, and reports it.
            }
        }));
    }

    private boolean fetch(Connection connection, int type, List<ProductKey> keys)
            throws SQLException, SourceException {
        String name = keys.getFirst().type();
        try (PreparedStatement statement = connection.prepareStatement("SELECT number, " + PostgresPool.META
                + " FROM poolscope_product WHERE class = ? AND number = ANY (?)")) {
            statement.setInt(1, type);
            statement.setArray(2, connection.createArrayOf("int8", keys.stream().map(ProductKey::number).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ProductKey key = new ProductKey(name, rows.getLong(1));
                    ahead.put(key, parsed(rows.getString(2), key.in(pool.name())));
                }
            }
        }
        return true;
    }

    /** Metadata from the text that is kept of them. */
    static MetaData parsed(String text, Urn urn) throws SourceException {
        if (JsonReader.read(text.getBytes(US_ASCII), urn.toString()) instanceof Container.Instance object) {
            return MetaData.of(object);
        }
        throw new SourceException.Corrupt("The database holds something else than metadata.", urn.toString());
    }

    @Override
    public MetaData meta(ProductKey key) throws SourceException {
        MetaData known = ahead.get(key);
        return known == null ? pool.meta(key.in(pool.name())) : known;
    }

    @Override
    public Product product(ProductKey key) throws SourceException {
        return pool.load(key.in(pool.name()));
    }
}
