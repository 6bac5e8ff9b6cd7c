package org.poolscope.app.main.start;

/**
 * One step on the way to a source, such as name, connection or contents.
 *
 * @param state
 *            how far it is
 * @param text
 *            what came of it, such as {@code answers in 4 ms}
 */
public record Stage(State state, String text) {
    /** How far a step is. */
    public enum State {
        DONE, RUNNING, FAILED
    }
}
