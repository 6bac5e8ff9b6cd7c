package org.poolscope.storage.export.merge;

import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows.Layout;

/** Rows with columns that can be read from any row on: an input, or what was made of some. */
interface Part {
    /** The columns, names unique. */
    List<Column> columns();

    /** How many rows. */
    long rows();

    /** How they lie. */
    Layout layout();

    /** Makes ready to read. */
    Reader open(Cancel cancel) throws SourceException;

    /** Reads rows; forward is cheap, back costs. Belongs to one thread. */
    interface Reader extends AutoCloseable {
        /** The cells of every column for {@code count} rows from {@code first} on, all of which exist. */
        List<Cells> read(long first, int count) throws SourceException;

        @Override
        void close();
    }
}
