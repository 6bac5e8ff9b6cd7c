package org.poolscope.storage.shelf;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.sqlite.SQLiteConfig;

/**
 * One holder at a time of one session, over threads and processes: a hidden file beside the session, locked through
 * SQLite. A plain file lock would not do: a thread that gives up waiting and closes the file takes the lock from the
 * thread that holds it, as POSIX wants it. The system frees the lock when its process ends, however it ends.
 *
 * <p>The empty file stays, because removing it would let two processes lock two files of the same name; being hidden, a
 * DataManager's listing leaves it out.
 */
final class SessionLock {
    private static final int BUSY = 5;
    private static final int ATTEMPT_MILLIS = 50;

    private final Path file;
    private final Duration patience;

    SessionLock(Path session, Duration patience) {
        this.file = session.resolveSibling("." + session.getFileName() + ".lock");
        this.patience = patience;
    }

    /** What is done under the lock. */
    interface Work<T> {
        /** Does it. */
        T run() throws SourceException;
    }

    /** Does the work while nobody else holds the lock, and frees it however the work ends. */
    <T> T hold(Work<T> work, Cancel cancel) throws SourceException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(ATTEMPT_MILLIS);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement()) {
            acquire(statement, cancel);
            return work.run();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void acquire(Statement statement, Cancel cancel) throws SQLException, SourceException {
        long start = System.nanoTime();
        while (!attempt(statement)) {
            cancel.check("waiting for " + file);
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new SourceException.Locked(
                        "Another program has held the session for " + patience.toSeconds() + " seconds.",
                        file.toString(), "Wait until it has finished, or end it.");
            }
        }
    }

    private static boolean attempt(Statement statement) throws SQLException {
        try {
            return !statement.execute("BEGIN EXCLUSIVE");
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xFF) == BUSY) {
                return false;
            }
            throw e;
        }
    }

    private SourceException failure(SQLException cause) {
        return switch (cause.getErrorCode() & 0xFF) {
            case 3, 8, 14 -> new SourceException.Denied("The session cannot be locked here.", file.toString(),
                    "Change the permissions of the folder.");
            case 13 -> DiskFailure.full(file);
            default -> new SourceException.Unreachable("The session cannot be locked (" + cause.getMessage() + ").",
                    file.toString(), "Check the disk or the network drive and try again.", cause);
        };
    }
}
