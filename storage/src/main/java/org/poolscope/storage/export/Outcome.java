package org.poolscope.storage.export;

/**
 * What becomes of one input.
 *
 * @param input   where the value is
 * @param form    what it is, such as {@code list} or {@code <f8 (2000,)}
 * @param rows    how many rows it gives
 * @param leftOut why it is left out, a sentence; empty if it is taken
 * @param missing whether it is left out because it does not exist
 */
public record Outcome(Input input, String form, long rows, String leftOut, boolean missing) {
    /** An input that does not exist, such as a key that a session lacks. */
    static Outcome missing(Input input) {
        return new Outcome(input, "", 0, "It is not there.", true);
    }

    /** Whether it goes into the file. */
    public boolean taken() {
        return leftOut.isEmpty();
    }
}
