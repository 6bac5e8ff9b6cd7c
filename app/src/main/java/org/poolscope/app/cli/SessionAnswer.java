package org.poolscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shelf.PythonError;
import org.poolscope.storage.shelf.SessionProblem;

/** What a DataManager answers. */
interface SessionAnswer {
    /** Prints one JSON document: {@code {"ok": ...}}, or {@code {"error", "message"}} where Python raises. */
    void printJson(PrintWriter out) throws SourceException, IOException;

    /** Prints aligned lines for a person; an error prints nothing. */
    void printText(PrintWriter out) throws SourceException;

    /** Whether there is nothing to print; known once it has been printed. */
    boolean isEmpty();

    /** What could not be read; complete once it has been printed. */
    List<SessionProblem> problems();

    /** The error that Python raises instead of an answer. */
    Optional<PythonError> error();
}
