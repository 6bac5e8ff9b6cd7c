package org.poolscope.storage.export.merge;

/** How several values become one. */
public enum MergeRule {
    /** Each value stands for itself; where a format has one table, one below the other. */
    PLAIN,
    /** The items of all lists and tuples in one list, as DataManager's {@code get_merged}; nothing else is accepted. */
    MERGED,
    /** One behind the other: lists, arrays along an axis, tables by the names of their columns. */
    CONCATENATE,
    /** Arrays of one shape along a new first axis; in a table side by side. */
    STACK,
    /** Rows with the same key side by side. */
    JOIN
}
