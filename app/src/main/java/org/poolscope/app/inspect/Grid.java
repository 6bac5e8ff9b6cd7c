package org.poolscope.app.inspect;

/** Rows and columns of exact texts, each made when it is asked for. */
public interface Grid {
    /** How many rows. */
    long rows();

    /** How many columns. */
    int columns();

    /** What stands above a column. */
    String head(int column);

    /** What stands before a row. */
    default String rowHead(long row) {
        return Long.toString(row);
    }

    /** Whether the heads are our words, not names from data. */
    default boolean hasOwnHeads() {
        return false;
    }

    /** The exact text of a cell, as Python prints it. */
    String cell(long row, int column);

    /** Whether the cells of a column are numbers, which stand at the right. */
    boolean isNumber(int column);

    /** Whether a line parts this row from the one above. */
    default boolean startsGroup(long row) {
        return false;
    }
}
