package org.poolscope.storage.pool.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * What was seen of pools behind servers, with the validators that tell whether it is still so, in one SQLite file for all
 * of them. Losing it costs time only: a file that cannot be opened or written is done without. Safe for several
 * threads and processes.
 */
final class PoolCache implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PoolCache.class.getName());
    /** Bytes of products kept at most; of those, the ones not looked at for longest go first. */
    private static final long MOST = 1L << 30;
    private static final int EVERY = 1000;

    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private int kept;

    private PoolCache(@Nullable Connection connection) {
        this.connection = connection;
    }

    /**
     * Something that was seen.
     *
     * @param tag    its validator, empty if the server gave none
     * @param looked when it was seen or found unchanged last, in milliseconds since 1970
     */
    @SuppressWarnings("ArrayRecordComponent") // large, and changed by nobody
    record Seen(byte[] text, Optional<String> tag, long looked) {}

    /** Nothing is kept. */
    static PoolCache none() {
        return new PoolCache(null);
    }

    /** In that file, which is made if it is not there. */
    static PoolCache at(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file) && Files.getFileStore(file.toAbsolutePath().resolveSibling("."))
                    .supportsFileAttributeView("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
            }
            return new PoolCache(open(file));
        } catch (IOException | SQLException e) {
            LOG.log(System.Logger.Level.INFO, () -> "nothing is kept of pools behind servers: " + e.getMessage());
            return none();
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(2000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?mode=rwc");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS seen1 (pool TEXT NOT NULL, name TEXT NOT NULL, tag TEXT, "
                    + "looked INTEGER NOT NULL, text BLOB NOT NULL, PRIMARY KEY (pool, name)) WITHOUT ROWID");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What was seen under that name in that pool. */
    Optional<Seen> get(String pool, String name) {
        return with(open -> {
            try (PreparedStatement ask = open.prepareStatement(
                    "SELECT text, tag, looked FROM seen1 WHERE pool = ? AND name = ?")) {
                ask.setString(1, pool);
                ask.setString(2, name);
                try (ResultSet row = ask.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Seen(row.getBytes(1), Optional.ofNullable(row.getString(2)),
                                    row.getLong(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Keeps what was seen now. */
    void put(String pool, String name, Optional<String> tag, byte[] text) {
        with(open -> {
            try (PreparedStatement put = open.prepareStatement(
                    "INSERT OR REPLACE INTO seen1 (pool, name, tag, looked, text) VALUES (?, ?, ?, ?, ?)")) {
                put.setString(1, pool);
                put.setString(2, name);
                put.setString(3, tag.orElse(null));
                put.setLong(4, System.currentTimeMillis());
                put.setBytes(5, text);
                put.executeUpdate();
            }
            if (kept++ % EVERY == 0) {
                shrink(open);
            }
            return Optional.empty();
        });
    }

    /** Says that something was found unchanged now. */
    void touch(String pool, String name) {
        with(open -> {
            try (PreparedStatement touch = open.prepareStatement(
                    "UPDATE seen1 SET looked = ? WHERE pool = ? AND name = ?")) {
                touch.setLong(1, System.currentTimeMillis());
                touch.setString(2, pool);
                touch.setString(3, name);
                touch.executeUpdate();
            }
            return Optional.empty();
        });
    }

    private static void shrink(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            long size;
            try (ResultSet row = statement.executeQuery("SELECT coalesce(sum(length(text)), 0) FROM seen1")) {
                size = row.next() ? row.getLong(1) : 0;
            }
            if (size > MOST) {
                statement.executeUpdate("DELETE FROM seen1 WHERE (pool, name) IN (SELECT pool, name FROM seen1 "
                        + "ORDER BY looked LIMIT (SELECT count(*) / 4 FROM seen1))");
            }
        }
    }

    private interface Use<T> {
        Optional<T> of(Connection open) throws SQLException;
    }

    private <T> Optional<T> with(Use<T> use) {
        turn.lock();
        try {
            Connection open = connection;
            return open == null ? Optional.empty() : use.of(open);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, () -> "what was seen of a pool is not kept: " + e.getMessage());
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try (Connection _ = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.INFO, () -> "the file of seen pools did not close: " + e.getMessage());
        } finally {
            turn.unlock();
        }
    }
}
