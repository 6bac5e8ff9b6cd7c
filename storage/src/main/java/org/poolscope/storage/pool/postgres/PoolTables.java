package org.poolscope.storage.pool.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables that pools are kept in. A product's text is kept as fdi writes it, which JSONB would not: it orders members
 * anew and takes no {@code \\u0000}. What queries look up stands beside it, a row a parameter; products whose parameters
 * have the same names and kinds have the same shape.
 */
final class PoolTables {
    private static final int FORM = 1;
    /** Lets one server at a time make the tables; the number is ours alone. */
    private static final long MAKING = 0x706F6F6C73636F70L;
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS poolscope_form (form INT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS poolscope_pool (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " name TEXT COLLATE \"C\" NOT NULL UNIQUE, version BIGINT NOT NULL DEFAULT 0)",
            "CREATE TABLE IF NOT EXISTS poolscope_class (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " pool INT NOT NULL REFERENCES poolscope_pool ON DELETE CASCADE,"
                    + " name TEXT COLLATE \"C\" NOT NULL, current BIGINT NOT NULL, UNIQUE (pool, name))",
            "CREATE TABLE IF NOT EXISTS poolscope_shape (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " class INT NOT NULL REFERENCES poolscope_class ON DELETE CASCADE,"
                    + " parameters TEXT[] COLLATE \"C\" NOT NULL, UNIQUE (class, parameters))",
            "CREATE TABLE IF NOT EXISTS poolscope_product (class INT NOT NULL REFERENCES poolscope_class"
                    + " ON DELETE CASCADE, number BIGINT NOT NULL, shape INT NOT NULL, meta_end INT NOT NULL,"
                    + " text TEXT COLLATE \"C\" NOT NULL, PRIMARY KEY (class, number))",
            "CREATE INDEX IF NOT EXISTS poolscope_product_shape ON poolscope_product (class, shape)",
            "CREATE TABLE IF NOT EXISTS poolscope_parameter (class INT NOT NULL, name TEXT COLLATE \"C\" NOT NULL,"
                    + " number BIGINT NOT NULL, real DOUBLE PRECISION, word TEXT COLLATE \"C\","
                    + " PRIMARY KEY (class, number, name),"
                    + " FOREIGN KEY (class, number) REFERENCES poolscope_product ON DELETE CASCADE)",
            "CREATE INDEX IF NOT EXISTS poolscope_parameter_real ON poolscope_parameter (class, name, real, number)"
                    + " WHERE real IS NOT NULL",
            "CREATE INDEX IF NOT EXISTS poolscope_parameter_word ON poolscope_parameter (class, name, word, number)"
                    + " WHERE word IS NOT NULL",
            "CREATE TABLE IF NOT EXISTS poolscope_tag (class INT NOT NULL, number BIGINT NOT NULL,"
                    + " tag TEXT COLLATE \"C\" NOT NULL, place BIGINT GENERATED ALWAYS AS IDENTITY,"
                    + " PRIMARY KEY (class, number, tag),"
                    + " FOREIGN KEY (class, number) REFERENCES poolscope_product ON DELETE CASCADE)");

    private PoolTables() {}

    /** Whether the tables are there, in a form that is known. */
    static boolean are(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT to_regclass('poolscope_form') IS NOT NULL")) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet form = statement.executeQuery("SELECT max(form) FROM poolscope_form")) {
                if (form.next() && form.getInt(1) > FORM) {
                    throw new SQLException("the pools there were made by a newer version of Poolscope");
                }
                return true;
            }
        }
    }

    /** Makes the tables unless they are there. */
    static void make(Connection connection) throws SQLException {
        if (are(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT INTO poolscope_form SELECT " + FORM
                    + " WHERE NOT EXISTS (SELECT 1 FROM poolscope_form)");
        }
    }

    /** Makes a pool unless it is there, and tells its number. */
    static int makePool(Connection connection, String name) throws SQLException {
        make(connection);
        try (PreparedStatement made = connection
                .prepareStatement("INSERT INTO poolscope_pool (name) VALUES (?) ON CONFLICT (name) DO NOTHING")) {
            made.setString(1, name);
            made.executeUpdate();
        }
        return findPool(connection, name).orElseThrow();
    }

    /** The number of a pool, empty if there is none of that name. */
    static Optional<Integer> findPool(Connection connection, String name) throws SQLException {
        if (!are(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement found = connection.prepareStatement("SELECT id FROM poolscope_pool WHERE name = ?")) {
            found.setString(1, name);
            try (ResultSet row = found.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    /** The names of all pools, sorted. */
    static List<String> pools(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        if (are(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT name FROM poolscope_pool ORDER BY name")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
