package org.poolscope.storage.export;

import java.util.List;

/**
 * Rows under a name.
 *
 * @param name   unique within its file; parts of a path are joined by {@code /}
 * @param rows   the data
 * @param signal the column to plot, empty if none is plain
 * @param axes   the columns that it is plotted over, in the order of its axes; empty for the index
 * @param aside  whether it only tells where the rows of the others come from; a format with room for one dataset leaves it
 *               out
 */
public record Dataset(String name, Rows rows, String signal, List<String> axes, boolean aside) {
    /** Copies the axes. */
    public Dataset {
        axes = List.copyOf(axes);
    }
}
