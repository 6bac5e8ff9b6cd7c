package org.poolscope.storage.pool.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds which products of a class a query must look at: all but those that its leading bounds rule out. What has no such
 * parameter, or one of another kind, is among them, because the query may fail over it. Every value is given to the
 * database as a value, never as text of SQL.
 */
final class CandidateNumbers {
    private final Connection connection;
    private final int type;
    private final List<Bounds> bounds;
    private final Optional<String> tag;

    CandidateNumbers(Connection connection, int type, List<Bounds> bounds, Optional<String> tag) {
        this.connection = connection;
        this.type = type;
        this.bounds = bounds;
        this.tag = tag;
    }

    /** Serial numbers, ascending. */
    List<Long> find() throws SQLException {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            List<Integer> lacking = lacking(bounds.get(i));
            if (!lacking.isEmpty()) {
                parts.add(part(i, Optional.of(lacking), values));
            }
        }
        parts.add(part(bounds.size(), Optional.empty(), values));
        try (PreparedStatement statement = connection
                .prepareStatement(String.join(" UNION ALL ", parts) + " ORDER BY 1")) {
            for (int i = 0; i < values.size(); i++) {
                set(statement, i + 1, values.get(i));
            }
            List<Long> numbers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        }
    }

    /** Products within the first {@code count} bounds, of those shapes if shapes are given. */
    private String part(int count, Optional<List<Integer>> shapes, List<Object> values) {
        StringBuilder sql = new StringBuilder("SELECT p.number FROM poolscope_product p WHERE p.class = ?");
        values.add(type);
        for (Bounds each : bounds.subList(0, count)) {
            sql.append(" AND p.number IN (SELECT number FROM poolscope_parameter WHERE class = ? AND name = ?");
            values.add(type);
            values.add(each.key());
            for (Bounds.Bound bound : each.bounds()) {
                sql.append(" AND ").append(each.column()).append(' ').append(bound.sql()).append(" ?");
                values.add(switch (bound.value()) {
                    case Searchable.Real(double number) -> number;
                    case Searchable.Word(String word) -> word;
                });
            }
            sql.append(')');
        }
        shapes.ifPresent(known -> {
            sql.append(" AND p.shape = ANY (?)");
            values.add(known);
        });
        tag.ifPresent(wanted -> {
            sql.append(" AND EXISTS (SELECT 1 FROM poolscope_tag t WHERE t.class = p.class AND t.number = p.number"
                    + " AND t.tag = ?)");
            values.add(wanted);
        });
        return sql.toString();
    }

    private List<Integer> lacking(Bounds each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM poolscope_shape WHERE class = ? AND NOT parameters @> ARRAY[?]::TEXT[]")) {
            statement.setInt(1, type);
            statement.setString(2, each.inShape());
            List<Integer> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
            return ids;
        }
    }

    private void set(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Integer number -> statement.setInt(place, number);
            case Double number -> statement.setDouble(place, number);
            case List<?> ids -> {
                Array array = connection.createArrayOf("int4", ids.toArray());
                statement.setArray(place, array);
            }
            default -> statement.setString(place, value.toString());
        }
    }
}
