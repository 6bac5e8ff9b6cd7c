package org.poolscope.app.cli;

import org.poolscope.model.source.SourceException;

/** The exit codes of every command, as scripts rely on them. */
public final class ExitCode {
    /** Everything asked for was done. */
    public static final int DONE = 0;
    /** Nothing was found, or a problem was found in the data. */
    public static final int FOUND_NOTHING = 1;
    /** The command line makes no sense. */
    public static final int USAGE = 2;
    /** A source cannot be opened, read or written. */
    public static final int SOURCE = 3;
    /** The user stopped it. */
    public static final int CANCELLED = 130;

    private ExitCode() {}

    /** The code for a failure that reached the user. */
    public static int of(SourceException failure) {
        return failure instanceof SourceException.Cancelled ? CANCELLED : SOURCE;
    }
}
