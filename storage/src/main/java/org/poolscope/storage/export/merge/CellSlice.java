package org.poolscope.storage.export.merge;

import java.util.BitSet;
import java.util.List;
import org.poolscope.model.array.Slice;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Marks;

/** Some of the cells of a column, sharing memory. */
final class CellSlice {
    private CellSlice() {}

    /** The {@code count} cells from row {@code first} on. */
    static Cells of(Cells cells, int first, int count) {
        if (first == 0 && count == cells.rows()) {
            return cells;
        }
        Marks missing = marks(cells.missing(), first, count);
        return switch (cells) {
            case Cells.Elements(var array, _) ->
                new Cells.Elements(array.slice(List.of(Slice.of(first, (long) first + count))), missing);
            case Cells.Texts(var texts, _) -> new Cells.Texts(texts.subList(first, first + count), missing);
            case Cells.Values(var values, _) -> new Cells.Values(values.subList(first, first + count), missing);
        };
    }

    private static Marks marks(Marks marks, int first, int count) {
        BitSet part = new BitSet();
        for (int row = marks.next(first); row >= 0 && row < first + count; row = marks.next(row + 1)) {
            part.set(row - first);
        }
        return Marks.of(part);
    }
}
