package org.poolscope.model.query.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Why a query has no answer: the class that Python would raise, its message, and the place in the text.
 *
 * <p>Without a stack trace, since a query may fail on every product of a large pool.
 */
public final class QueryError extends Exception {
    private static final long serialVersionUID = 1L;
    /** No place in the text is known. */
    public static final int NOWHERE = -1;

    private final String pythonClass;
    private final int position;

    /** An error whose place is not known yet. */
    public QueryError(String pythonClass, String message) {
        this(pythonClass, message, NOWHERE, null);
    }

    /** An error at the character {@code position} of the text, counted from 0. */
    public QueryError(String pythonClass, String message, int position) {
        this(pythonClass, message, position, null);
    }

    /** An error that a failure below has caused, such as a product that cannot be read. */
    public QueryError(String pythonClass, String message, int position, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.pythonClass = pythonClass;
        this.position = position;
    }

    /** Name of the Python class, for example {@code KeyError}. */
    public String pythonClass() {
        return pythonClass;
    }

    /** The message as Python words it. */
    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Index of the character that the error is about, {@link #NOWHERE} if it is about none. */
    public int position() {
        return position;
    }

    /** The same error at a place, unless it has one already. */
    public QueryError at(int place) {
        return position == NOWHERE ? new QueryError(pythonClass, message(), place, getCause()) : this;
    }

    /** One line for a person: the column, counted from 1, and what is wrong there. */
    public String sentence() {
        String what = pythonClass.equals("SyntaxError") ? message() : pythonClass + ": " + message();
        return position == NOWHERE ? what : "Column " + (position + 1) + ": " + what;
    }
}
