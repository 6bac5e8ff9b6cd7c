package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.storage.export.Input;

/**
 * What becomes of one input.
 *
 * @param input   where the value is, cut to what is there now
 * @param form    what it is, such as {@code list} or {@code <f8 (2000,)}
 * @param rows    how many rows it has
 * @param columns names of the columns that it goes to
 * @param leftOut why it is left out, a sentence; empty if it is taken
 * @param missing whether it is left out because it does not exist
 */
public record Outcome(Input input, String form, long rows, List<String> columns, String leftOut, boolean missing) {
    /** Copies the names. */
    public Outcome {
        columns = List.copyOf(columns);
    }

    /** Whether it goes into the file. */
    public boolean taken() {
        return leftOut.isEmpty();
    }
}
