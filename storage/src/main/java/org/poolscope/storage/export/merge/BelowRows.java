package org.poolscope.storage.export.merge;

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
 * Parts one below the other, columns of one name in one.
 *
 * @param columns places in front, if any, and the columns of the parts
 * @param layout  how they lie
 * @param form    what the format takes
 * @param sources the parts in order
 */
record BelowRows(List<Column> columns, Layout layout, Form form, List<Source> sources) implements Rows {
    BelowRows {
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
    }

    /**
     * One of the parts.
     *
     * @param part   its rows
     * @param places what stands in front of each of its rows, before their number
     * @param first  the number of its first row
     * @param from   for each column the part's own that goes there, -1 if it has none
     */
    record Source(Part part, List<String> places, long first, List<Integer> from) {
        Source {
            places = List.copyOf(places);
            from = List.copyOf(from);
        }
    }

    @Override
    public long count() {
        return sources.stream().mapToLong(source -> source.part().rows()).sum();
    }

    @Override
    public Blocks blocks(Cancel cancel) {
        return new Below(cancel);
    }

    private final class Below implements Blocks {
        private final Cancel cancel;
        private final int size = BlockSize.of(columns);
        private int source;
        private long row;
        private long done;
        private Part.@Nullable Reader reader;

        Below(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public @Nullable Block next() throws SourceException {
            while (source < sources.size() && row == sources.get(source).part().rows()) {
                close();
                source++;
                row = 0;
            }
            if (source == sources.size()) {
                return null;
            }
            Source now = sources.get(source);
            Part.Reader open = reader == null ? now.part().open(cancel) : reader;
            reader = open;
            int rows = (int) Math.min(size, now.part().rows() - row);
            Block block = block(now, open.read(row, rows), rows);
            row += rows;
            done += rows;
            return block;
        }

        private Block block(Source now, List<Cells> own, int rows) throws SourceException {
            List<Cells> cells = new ArrayList<>();
            List<Marks> filled = new ArrayList<>();
            for (String place : now.places()) {
                cells.add(Uniform.same(place, rows));
                filled.add(Marks.NONE);
            }
            if (!now.places().isEmpty()) {
                cells.add(new Cells.Elements(numbers(now.first() + row, rows), Marks.NONE));
                filled.add(Marks.NONE);
            }
            int front = cells.size();
            for (int i = front; i < columns.size(); i++) {
                int from = now.from().get(i - front);
                Column column = columns.get(i);
                cells.add(from < 0
                        ? Uniform.absent(column, rows)
                        : Uniform.of(own.get(from), column, form));
                filled.add(from < 0 ? Marks.all(rows) : Marks.NONE);
            }
            return new Block(done, rows, cells, filled);
        }

        @Override
        public void close() {
            Part.Reader open = reader;
            reader = null;
            if (open != null) {
                open.close();
            }
        }
    }

    private static NdArray numbers(long first, int rows) {
        long[] numbers = new long[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = first + i;
        }
        return NdArray.ofLongs(numbers);
    }
}
