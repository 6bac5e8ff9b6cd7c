package org.poolscope.storage.shelf.dbm;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Turns what SQLite says into a failure told to people. */
final class SqliteFailure {
    private static final Pattern SAID = Pattern.compile("\\[\\w+] .*?\\((.*)\\)", Pattern.DOTALL);

    private SqliteFailure() {}

    static SourceException of(SQLException cause, Path file) {
        String place = file.toString();
        return switch (cause.getErrorCode() & 0xFF) {
            case 5, 6 -> new SourceException.Locked("Another program is writing to this shelf.", place,
                    "Try again when it has finished.");
            case 3, 8, 14, 23 -> new SourceException.Denied("SQLite may not open or change this shelf.", place,
                    "Change the permissions of the file and its folder.");
            case 10 ->
                new SourceException.Unreachable("The shelf cannot be read or written (" + words(cause) + ").", place,
                        "Check the disk or the network drive and try again.", cause);
            case 7, 13 -> DiskFailure.full(file);
            default -> corrupt(cause, file);
        };
    }

    /** SQLite's own words, without the code and the general sentence that the driver puts before them. */
    private static String words(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher said = SAID.matcher(message);
        return said.matches() ? said.group(1) : message;
    }

    static SourceException.Corrupt corrupt(SQLException cause, Path file) {
        return new SourceException.Corrupt("The SQLite file is damaged (" + words(cause) + ").", file.toString(),
                "Restore it from a copy, or recover it with SQLite's own tool.", cause);
    }
}
