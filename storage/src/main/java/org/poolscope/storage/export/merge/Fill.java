package org.poolscope.storage.export.merge;

/** What stands in a cell that no source has. */
public sealed interface Fill {
    /** It stays missing. */
    Fill NOTHING = new Nothing();

    /** It is not a number; texts stay missing. */
    Fill NAN = new Nan();

    /** The value before it in its column, if there is one. */
    Fill LAST = new Last();

    /** It stays missing. */
    record Nothing() implements Fill {}

    /** It is not a number. */
    record Nan() implements Fill {}

    /** The value before it. */
    record Last() implements Fill {}

    /**
     * One value for all.
     *
     * @param text as the user wrote it, a number for columns of numbers
     */
    record With(String text) implements Fill {}
}
