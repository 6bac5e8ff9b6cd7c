package org.poolscope.storage.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.poolscope.model.source.SourceException;

/** Turns what the system says about a file into a failure told to people. */
public final class DiskFailure {
    private DiskFailure() {}

    /**
     * The failure behind an exception: missing file, refused access, full disk, or an input-output failure.
     *
     * @param where the file, shown as given
     */
    public static SourceException of(IOException cause, Path where) {
        String place = where.toString();
        String reason = reason(cause);
        String said = reason.toLowerCase(Locale.ROOT);
        if (cause instanceof NoSuchFileException || said.contains("no such file")) {
            return new SourceException.NotFound("There is no such file or folder.", place, "Check the name.");
        }
        if (cause instanceof NotDirectoryException || said.contains("not a directory")) {
            return new SourceException.NotFound("A part of the path is a file, not a folder.", place,
                    "Check the name.");
        }
        if (cause instanceof AccessDeniedException || isRefusal(said)) {
            return denied(where);
        }
        if (isFull(said)) {
            return full(where);
        }
        return new SourceException.Unreachable("The system could not read or write it (" + reason + ").", place,
                "Check the disk or the network drive and try again.", cause);
    }

    /** There is not enough room for what was to be written. */
    public static SourceException.Full full(Path where) {
        return new SourceException.Full("There is not enough room on the disk.", where.toString(),
                "Free some space or choose another place; nothing was changed.");
    }

    /** There is less room than what is to be written needs. */
    static SourceException.Full full(Path where, DiskRoom room) {
        return new SourceException.Full("No room: " + room.words() + ".", where.toString(),
                "Free some space or choose another place; nothing was changed.");
    }

    /** The system lets this user not in. */
    static SourceException.Denied denied(Path where) {
        return new SourceException.Denied("The system does not permit access.", where.toString(),
                "Change the permissions or choose another place.");
    }

    private static boolean isRefusal(String said) {
        return said.contains("permission denied") || said.contains("read-only file system")
                || said.contains("operation not permitted") || said.contains("access is denied");
    }

    private static boolean isFull(String said) {
        return said.contains("no space left") || said.contains("quota exceeded")
                || said.contains("not enough space") || said.contains("file too large");
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? "no reason given" : reason;
    }
}
