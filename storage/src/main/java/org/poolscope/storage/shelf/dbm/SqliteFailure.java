package org.poolscope.storage.shelf.dbm;

import java.nio.file.Path;
import java.sql.SQLException;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Turns what SQLite says into a failure told to people. */
final class SqliteFailure {
    private SqliteFailure() {}

    static SourceException of(SQLException cause, Path file) {
        String place = file.toString();
        String said = cause.getMessage();
        return switch (cause.getErrorCode() & 0xFF) {
            case 5, 6 -> new SourceException.Locked("Another program is writing to this shelf.", place,
                    "Try again when it has finished.");
            case 3, 8, 14, 23 -> new SourceException.Denied("SQLite may not open or change this shelf.", place,
                    "Change the permissions of the file and its folder.");
            case 10 -> new SourceException.Unreachable("The shelf cannot be read or written (" + said + ").", place,
                    "Check the disk or the network drive and try again.", cause);
            case 7, 13 -> DiskFailure.full(file);
            default -> corrupt(cause, file);
        };
    }

    static SourceException.Corrupt corrupt(SQLException cause, Path file) {
        return new SourceException.Corrupt("The SQLite file is damaged (" + cause.getMessage() + ").", file.toString(),
                "Restore it from a copy, or recover it with SQLite's own tool.", cause);
    }
}
