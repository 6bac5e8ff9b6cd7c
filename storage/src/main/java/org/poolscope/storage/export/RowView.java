package org.poolscope.storage.export;

import java.util.List;

/** A value as rows with named columns. Rows are made when they are asked for. */
interface RowView {
    /** The name of the only column of a value without fields. */
    String VALUE = "value";

    /** Names of the columns, in order. */
    List<String> columns();

    /** How many rows. */
    long rows();

    /** What stands in column {@code column} of row {@code row}. */
    Cell cell(long row, int column);
}
