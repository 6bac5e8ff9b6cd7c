package org.poolscope.storage.pool.postgres;

import java.sql.SQLException;
import org.poolscope.model.source.SourceException;

/** Turns what a database says into a failure told to people, by its SQLSTATE (PostgreSQL manual, appendix A). */
final class PostgresFailure {
    private PostgresFailure() {}

    /** The failure at that address. */
    static SourceException of(SQLException cause, String where) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String said = said(cause);
        return switch (state) {
            case "28P01", "28000" -> new SourceException.Denied("The database does not take this user and password.",
                    where, "Write the user into the address and the password into ~/.pgpass or PGPASSWORD.");
            case "3D000" -> new SourceException.NotFound("There is no such database.", where,
                    "Check the name, or make it with createdb.");
            case "42501", "25006" -> new SourceException.Denied("The database does not permit it: " + said + ".", where,
                    "Ask who runs the database for the right.");
            case "53100" -> new SourceException.Full("There is not enough room on the database's disk.", where,
                    "Free some space there; nothing was changed.");
            case "57014" -> new SourceException.TimedOut("The database took too long and was stopped.", where,
                    "Ask for less.");
            case "55P03" -> new SourceException.Locked("Somebody else is changing the pool.", where, "Try again.");
            default -> isConnection(cause)
                    ? new SourceException.Unreachable("The database cannot be reached: " + said + ".", where,
                            "Check the address, and whether the database runs.", cause)
                    : new SourceException.Unreachable("The database refuses: " + said + ".", where, "Try again.",
                            cause);
        };
    }

    /** Whether the connection is at fault, so that another one may do better. */
    static boolean isConnection(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static String said(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        String first = message.lines().findFirst().orElse("no reason given").replaceFirst("^[A-Z]+: ", "");
        return first.replaceFirst("[.]( .*)?$", "");
    }
}
