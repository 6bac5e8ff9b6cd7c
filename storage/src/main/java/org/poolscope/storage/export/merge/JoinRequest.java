package org.poolscope.storage.export.merge;

import java.util.List;

/**
 * How rows find each other.
 *
 * @param on        names of the key, the first that a source has; {@code index} for the number of the row
 * @param how       whose rows are written
 * @param match     which row answers a key
 * @param tolerance how far {@link Match#NEAREST} and {@link Match#PREVIOUS} may reach, in units of the key (seconds for
 *                  times); infinite for any distance
 * @param fill      what stands where no source has a value
 */
public record JoinRequest(List<String> on, How how, Match match, double tolerance, Fill fill) {
    /** Side by side, row by row, all rows, what is missing stays missing. */
    public static final JoinRequest BY_INDEX = new JoinRequest(List.of("index"), How.OUTER, Match.EXACT,
            Double.POSITIVE_INFINITY, Fill.NOTHING);

    /** Copies the names. */
    public JoinRequest {
        on = List.copyOf(on);
    }

    /** Whose rows are written. */
    public enum How {
        /** Keys that all sources have. */
        INNER,
        /** Keys of the first source. */
        LEFT,
        /** Keys of any source. */
        OUTER
    }

    /** Which row answers a key. */
    public enum Match {
        /** Rows with just this key. */
        EXACT,
        /** The row whose key is nearest; of two equally near the earlier. */
        NEAREST,
        /** The last row whose key is not after it. */
        PREVIOUS,
        /** The straight line between the rows before and after it. */
        LINEAR
    }
}
