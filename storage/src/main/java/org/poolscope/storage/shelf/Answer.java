package org.poolscope.storage.shelf;

import java.util.List;

/**
 * What the sessions that could be read say together, and which others could not be read.
 *
 * @param value    the answer
 * @param problems what is missing from it and why; empty if nothing is
 */
public record Answer<T>(T value, List<SessionProblem> problems) {
    /** Copies the problems. */
    public Answer {
        problems = List.copyOf(problems);
    }
}
