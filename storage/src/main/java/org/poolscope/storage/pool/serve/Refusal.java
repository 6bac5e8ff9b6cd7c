package org.poolscope.storage.pool.serve;

import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;

/** A request that is not carried out: the status, and what is said, beginning with the name of Python's exception. */
final class Refusal extends Exception {
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int TIMEOUT = 408;
    static final int TOO_LARGE = 413;
    static final int UNPROCESSABLE = 422;
    static final int BROKEN = 500;
    static final int UNAVAILABLE = 503;
    static final int FULL = 507;
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String python;

    Refusal(int status, String python, String what) {
        super(what);
        this.status = status;
        this.python = python;
    }

    /** Of a failure of the pool. Where it happened stays here: it may be the path of a folder. */
    static Refusal of(SourceException failure) {
        return switch (failure) {
            case SourceException.NotFound _ -> new Refusal(BAD_REQUEST, "KeyError", failure.what());
            case SourceException.Denied _ -> new Refusal(FORBIDDEN, "PermissionError", failure.what());
            case SourceException.Corrupt _ -> new Refusal(BROKEN, "ValueError",
                    "What the pool holds there is damaged.");
            case SourceException.Unsupported _ -> new Refusal(UNPROCESSABLE, "ValueError", failure.what());
            case SourceException.TimedOut _,SourceException.Cancelled _ ->
                new Refusal(UNPROCESSABLE, "TimeoutError", failure.what());
            case SourceException.Full _ -> new Refusal(FULL, "OSError", "There is no room on the server's disk.");
            case SourceException.Unreachable _,SourceException.Locked _ ->
                new Refusal(UNAVAILABLE, "OSError", "The pool cannot be reached now.");
        };
    }

    /** Of a query whose text or evaluation is at fault. */
    static Refusal of(QueryError error) {
        return new Refusal(UNPROCESSABLE, error.pythonClass(), error.message());
    }

    int status() {
        return status;
    }

    /** What fdi's client looks for: the name of an exception at the beginning of a line. */
    String told() {
        return "\n" + python + ": " + getMessage();
    }
}
