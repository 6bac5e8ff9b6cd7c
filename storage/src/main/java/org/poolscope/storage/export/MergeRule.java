package org.poolscope.storage.export;

/** How several values become one. */
public enum MergeRule {
    /** Each value stands for itself. */
    PLAIN,
    /** The items of all lists and tuples in one list, as DataManager's {@code get_merged}; nothing else is accepted. */
    MERGED,
    /** One array behind the other along the first axis. */
    CONCATENATE,
    /** Arrays of one shape side by side along a new first axis. */
    STACK
}
