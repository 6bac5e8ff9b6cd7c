package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.storage.export.Form;

/**
 * What is asked of a merge.
 *
 * @param rule  how values become one
 * @param axis  along which arrays are concatenated, from 0
 * @param join  how rows find each other, for {@link MergeRule#JOIN}
 * @param units what to convert: {@code UNIT} for every column of its dimension, {@code COLUMN=UNIT} for one,
 *              {@code first} for the unit that a column has in its first source; empty to convert nothing
 * @param form  what the format takes
 */
public record MergeRequest(MergeRule rule, int axis, JoinRequest join, List<String> units, Form form) {
    /** Copies the units. */
    public MergeRequest {
        units = List.copyOf(units);
    }

    /** A merge by a rule with nothing else asked. */
    public static MergeRequest of(MergeRule rule, Form form) {
        return new MergeRequest(rule, 0, JoinRequest.BY_INDEX, List.of(), form);
    }

    /** The same with another join. */
    public MergeRequest joinedBy(JoinRequest other) {
        return new MergeRequest(rule, axis, other, units, form);
    }
}
