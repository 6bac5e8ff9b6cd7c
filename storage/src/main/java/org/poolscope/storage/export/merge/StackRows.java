package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows;

/**
 * Arrays of one shape along a new first axis: a row is a whole array.
 *
 * @param column the only column
 * @param parts  the arrays
 */
record StackRows(Column column, List<? extends Part> parts) implements Rows {
    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public long count() {
        return parts.size();
    }

    @Override
    public Layout layout() {
        return Layout.ARRAY;
    }

    @Override
    public Blocks blocks(Cancel cancel) {
        int size = BlockSize.of(columns());
        return new Blocks() {
            private int next;

            @Override
            public @Nullable Block next() throws SourceException {
                int rows = Math.min(size, parts.size() - next);
                if (rows <= 0) {
                    return null;
                }
                Block block = Block.of(next, rows, List.of(stacked(parts.subList(next, next + rows), cancel)));
                next += rows;
                return block;
            }

            @Override
            public void close() {
                // Each part is closed as soon as it was read.
            }
        };
    }

    private Cells stacked(List<? extends Part> some, Cancel cancel) throws SourceException {
        if (column.isText()) {
            List<String> texts = new ArrayList<>();
            for (Part part : some) {
                try (Part.Reader reader = part.open(cancel)) {
                    texts.addAll(((Cells.Texts) reader.read(0, 1).getFirst()).texts());
                }
            }
            return new Cells.Texts(texts, Marks.NONE);
        }
        int each = column.type().itemSize();
        MemorySegment out = MemorySegment.ofArray(new byte[Math.multiplyExact(each, some.size())]);
        for (int i = 0; i < some.size(); i++) {
            try (Part.Reader reader = some.get(i).open(cancel)) {
                Cells cells = reader.read(0, Math.toIntExact(some.get(i).rows())).getFirst();
                NdArray array = cells instanceof Cells.Texts(List<String> texts, _)
                        ? TextArray.of(TextArray.of(texts), column.element())
                        : ((Cells.Elements) Uniform.of(cells, column, Form.ARRAYS)).array();
                MemorySegment.copy(array.bytes(), 0, out, (long) i * each, each);
            }
        }
        return new Cells.Elements(NdArray.of(column.element(), Uniform.shape(column, some.size()), false, out),
                Marks.NONE);
    }
}
