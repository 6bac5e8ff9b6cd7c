package org.poolscope.storage.shelf.dbm;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;
import org.sqlite.SQLiteConfig;

/** Opens SQLite files by URI, so that any name is taken literally, and makes sure that they hold a shelf. */
final class SqliteConnection {
    /** Columns that SQLite would compute instead of reading. */
    private static final Pattern COMPUTED = Pattern.compile("\\b(GENERATED|AS)\\b");

    private SqliteConnection() {}

    /** Opens a file that nobody changes meanwhile: no locks, and no file beside it. */
    static Connection immutable(Path file) throws SourceException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return checked(file, config, "?mode=ro&immutable=1");
    }

    /** Opens a file with all that SQLite does by itself, such as taking over its log. */
    static Connection writable(Path file) throws SourceException {
        return checked(file, new SQLiteConfig(), "?mode=rw");
    }

    /** Makes a file with an empty table of Python's form; only for a name that is free. */
    static Connection create(Path file) throws SourceException {
        try {
            Connection connection = open(file, new SQLiteConfig(), "?mode=rwc");
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = wal");
                statement.execute("""

                          CREATE TABLE IF NOT EXISTS Dict (
                            key BLOB UNIQUE NOT NULL,
                            value BLOB NOT NULL
                          )
                        """);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e, file);
        }
    }

    private static Connection open(Path file, SQLiteConfig config, String options) throws SQLException {
        config.setBusyTimeout(3000);
        return config.createConnection("jdbc:sqlite:" + file.toUri() + options);
    }

    private static Connection checked(Path file, SQLiteConfig config, String options) throws SourceException {
        try {
            Connection connection = open(file, config, options);
            try {
                checkTable(connection, file);
                return connection;
            } catch (SQLException | SourceException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e, file);
        }
    }

    private static void checkTable(Connection connection, Path file) throws SQLException, SourceException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            if (connection.isReadOnly()) {
                // SQLite then shows what is left of a file that was cut short, instead of refusing all of it
                statement.execute("PRAGMA writable_schema = ON");
            }
            try (ResultSet table = statement.executeQuery(
                    "SELECT type, rootpage, sql FROM sqlite_schema WHERE name = 'Dict' COLLATE NOCASE")) {
                if (!table.next() || !isPlain(table)) {
                    throw new SourceException.Unsupported(
                            "It is an SQLite file without the table of a Python shelf.", file.toString(),
                            "Open it with an SQLite browser.");
                }
            }
        }
    }

    private static boolean isPlain(ResultSet table) throws SQLException {
        String sql = table.getString(3);
        return "table".equals(table.getString(1)) && table.getLong(2) > 0 && sql != null
                && !COMPUTED.matcher(sql.toUpperCase(Locale.ROOT)).find();
    }
}
