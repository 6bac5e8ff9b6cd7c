package org.poolscope.storage.export.nexus;

import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.hdf5.RowDataset;
import org.poolscope.storage.hdf5.TextDataset;

/** A column on its way into the file. */
sealed interface ColumnWriter extends AutoCloseable {
    /** Writes the cells of the next block. */
    void append(Cells cells, Pending pending) throws SourceException;

    @Override
    void close() throws SourceException;

    /** Numbers and all else of a fixed size. */
    record Numbers(ColumnForm form, RowDataset dataset) implements ColumnWriter {
        @Override
        public void append(Cells cells, Pending pending) throws SourceException {
            NdArray array = form.elements(cells);
            pending.add(dataset.reserve(array.bytes(), cells.rows()), array.byteSize());
        }

        @Override
        public void close() throws SourceException {
            dataset.close();
        }
    }

    /** Texts. */
    record Texts(TextDataset dataset) implements ColumnWriter {
        @Override
        public void append(Cells cells, Pending pending) throws SourceException {
            dataset.append(ColumnForm.texts(cells));
        }

        @Override
        public void close() throws SourceException {
            dataset.close();
        }
    }
}
