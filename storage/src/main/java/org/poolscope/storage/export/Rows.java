package org.poolscope.storage.export;

import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Rows with named columns that can be read from the first to the last, as often as wanted, without holding them all. */
public interface Rows {
    /** The columns in order, names unique. */
    List<Column> columns();

    /** How many rows, exactly. */
    long count();

    /** How they lie. */
    Layout layout();

    /** Reads them from the first on. */
    Blocks blocks(Cancel cancel) throws SourceException;

    /** How rows lie. */
    enum Layout {
        /** A table. */
        TABLE,
        /** One array: its only {@link Column.Role#VALUE} column, a row an index of the first axis. */
        ARRAY,
        /** One element without axes: the only row of the only {@link Column.Role#VALUE} column. */
        SINGLE
    }
}
