package org.poolscope.storage.export.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Rows;

/**
 * One part for itself.
 *
 * @param part    its rows
 * @param columns its columns as they are written
 */
record PartRows(Part part, List<Column> columns) implements Rows {
    PartRows {
        columns = List.copyOf(columns);
    }

    @Override
    public long count() {
        return part.rows();
    }

    @Override
    public Layout layout() {
        return part.layout();
    }

    @Override
    public Blocks blocks(Cancel cancel) throws SourceException {
        Part.Reader reader = part.open(cancel);
        int size = BlockSize.of(columns);
        return new Blocks() {
            private long next;

            @Override
            public @Nullable Block next() throws SourceException {
                int rows = (int) Math.min(size, part.rows() - next);
                if (rows <= 0) {
                    return null;
                }
                Block block = Block.of(next, rows, reader.read(next, rows));
                next += rows;
                return block;
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }
}
