package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.merge.JoinRequest.Match;

/**
 * Rows with the same key side by side.
 *
 * @param request how they find each other
 * @param type    how keys are compared
 * @param key     the column of keys as it is written
 * @param sides   what is joined
 * @param keys    of each side
 * @param count   how many rows there are
 */
record JoinRows(JoinRequest request, KeyType type, Column key, List<JoinSide> sides, List<Keys> keys, long count)
        implements
            Rows {
    JoinRows {
        sides = List.copyOf(sides);
        keys = List.copyOf(keys);
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(key));
        sides.forEach(side -> side.columns().forEach(source -> columns.add(source.column())));
        return columns;
    }

    @Override
    public Layout layout() {
        return Layout.TABLE;
    }

    /** Goes through the rows without reading their values. */
    static Alignment align(JoinRequest request, KeyType type, List<Keys> keys, Cancel cancel) throws SourceException {
        return request.match() == Match.EXACT
                ? new ExactAlignment(keys, request.how(), cancel)
                : new GridAlignment(keys, request, type, cancel);
    }

    @Override
    public Blocks blocks(Cancel cancel) throws SourceException {
        Steps steps = new Steps(sides.size(), Math.clamp(count, 1, BlockSize.of(columns())),
                request.match() == Match.LINEAR);
        Alignment alignment = align(request, type, keys, cancel);
        List<SideReader> readers = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            readers.add(new SideReader(sides.get(i), i, keys.get(i), request, cancel));
        }
        return new Blocks() {
            private long done;

            @Override
            public @Nullable Block next() throws SourceException {
                cancel.check("the export");
                alignment.next(steps);
                if (steps.count == 0) {
                    return null;
                }
                List<Cells> cells = new ArrayList<>(List.of(keyCells(steps)));
                List<Marks> filled = new ArrayList<>(List.of(Marks.NONE));
                for (SideReader reader : readers) {
                    reader.read(steps, cells, filled);
                }
                Block block = new Block(done, steps.count, cells, filled);
                done += steps.count;
                return block;
            }

            @Override
            public void close() {
                alignment.close();
                readers.forEach(SideReader::close);
            }
        };
    }

    private Cells keyCells(Steps steps) {
        if (type instanceof KeyType.Words(List<String> words)) {
            List<String> texts = new ArrayList<>(steps.count);
            for (int i = 0; i < steps.count; i++) {
                texts.add(words.get((int) steps.keys[i]));
            }
            return new Cells.Texts(texts, Marks.NONE);
        }
        return new Cells.Elements(type.write(steps.keys, steps.count), Marks.NONE);
    }
}
