package org.poolscope.storage.export.sqlite;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.PlainCells;
import org.poolscope.storage.export.PlainColumn;

/**
 * One table.
 *
 * @param name    of the table
 * @param columns of the table
 * @param names   of the columns
 */
record SqliteTable(String name, List<PlainColumn> columns, List<String> names) {
    private static final int BATCH = 1000;

    String creation() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(quoted(names.get(i)) + " " + type(columns.get(i)));
        }
        return "CREATE TABLE " + quoted(name) + " (" + String.join(", ", parts) + ")";
    }

    String insertion() {
        return "INSERT INTO " + quoted(name) + " VALUES ("
                + String.join(",", Collections.nCopies(names.size(), "?")) + ")";
    }

    /** What is told of the columns: name, unit and title of each. */
    void tell(Connection connection) throws SQLException {
        try (PreparedStatement told = connection.prepareStatement("INSERT INTO poolscope_columns VALUES (?,?,?,?)")) {
            for (int i = 0; i < names.size(); i++) {
                told.setString(1, name);
                told.setString(2, names.get(i));
                told.setString(3, columns.get(i).column().unit());
                told.setString(4, columns.get(i).column().title());
                told.addBatch();
            }
            told.executeBatch();
        }
    }

    void insert(PreparedStatement statement, Block block) throws SQLException {
        List<PlainCells> cells = columns.stream().map(column -> PlainCells.of(column, block)).toList();
        for (int row = 0; row < block.rows(); row++) {
            for (int i = 0; i < cells.size(); i++) {
                statement.setObject(i + 1, storable(cells.get(i).at(row)));
            }
            statement.addBatch();
            if (row % BATCH == BATCH - 1) {
                statement.executeBatch();
            }
        }
        statement.executeBatch();
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static @Nullable Object storable(@Nullable Object cell) {
        return switch (cell) {
            case Boolean truth -> truth ? 1L : 0L;
            case Float single -> single.doubleValue();
            case BigInteger huge -> huge.bitLength() < Long.SIZE ? (Object) huge.longValue() : huge.toString();
            case null -> null;
            default -> cell;
        };
    }

    private static String type(PlainColumn column) {
        return switch (column.part()) {
            case TRUTH -> "BOOLEAN";
            case WHOLE -> "INTEGER";
            case HUGE -> "";
            case SINGLE, REAL, REAL_PART, IMAGINARY_PART -> "REAL";
            case TEXT -> "TEXT";
            case BYTES -> "BLOB";
        };
    }
}
