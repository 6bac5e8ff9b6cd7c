package org.poolscope.app.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Rows;

/** The first and the last rows of what will be written, as texts. Read in tasks. */
final class PreviewRows {
    private static final int FIRST = 100;
    private static final int LAST = 20;
    /** More rows than this are not read to their end only to show the last. */
    private static final long WALKED = 200_000;
    private static final int WIDEST = 60;

    private PreviewRows() {}

    static List<PreviewRow> of(Rows rows, Cancel cancel) throws SourceException {
        List<PreviewRow> first = new ArrayList<>();
        Deque<PreviewRow> last = new ArrayDeque<>();
        try (Blocks blocks = rows.blocks(cancel)) {
            for (Block block = blocks.next(); block != null; block = next(blocks, rows, first)) {
                for (int i = 0; i < block.rows(); i++) {
                    if (first.size() < FIRST) {
                        first.add(row(block, i));
                    } else if (block.first() + i >= rows.count() - LAST) {
                        last.add(row(block, i));
                    }
                }
            }
        }
        long hidden = rows.count() - first.size() - last.size();
        if (hidden > 0) {
            first.add(PreviewRow.gap(hidden, rows.columns().size()));
        }
        first.addAll(last);
        return first;
    }

    private static @Nullable Block next(Blocks blocks, Rows rows, List<PreviewRow> first) throws SourceException {
        return first.size() >= FIRST && rows.count() > WALKED ? null : blocks.next();
    }

    private static PreviewRow row(Block block, int row) {
        List<String> cells = new ArrayList<>();
        BitSet filled = new BitSet();
        for (int column = 0; column < block.columns().size(); column++) {
            Cells each = block.columns().get(column);
            boolean isMissing = each.missing().at(row);
            cells.add(isMissing ? "–" : text(each, row));
            filled.set(column, isMissing || block.filled().get(column).at(row));
        }
        return new PreviewRow(block.first() + row, cells, filled);
    }

    private static String text(Cells cells, int row) {
        return switch (cells) {
            case Cells.Texts texts -> texts.texts().get(row);
            case Cells.Values values -> ValueText.repr(values.values().get(row), WIDEST);
            case Cells.Elements(NdArray array, _) when array.rank() == 1 -> ElementText.of(array, row);
            case Cells.Elements(NdArray array, _) ->
                ValueText.cell(new Numeric.Array(array.slice(List.of(Slice.at(row)))), WIDEST);
        };
    }
}
