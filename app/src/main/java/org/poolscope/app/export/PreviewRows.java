package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.ValueText;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Rows;

/** The first and the last rows of what will be written, and those around losses, as texts. Belongs to one thread. */
final class PreviewRows {
    /** A table of more columns shows the first of them. */
    static final int MOST_COLUMNS = 200;
    /** So many rows are shown from the first on. */
    static final int FIRST = 100;
    private static final int LAST = 20;
    private static final int WIDEST = 60;

    private final long count;
    private final int columns;
    private final NavigableMap<Long, List<LossCell>> lost = new TreeMap<>();
    private final List<PreviewRow> kept = new ArrayList<>();

    PreviewRows(Rows rows, List<LossCell> lost) {
        count = rows.count();
        columns = Math.min(rows.columns().size(), MOST_COLUMNS);
        lost.forEach(cell -> this.lost.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell));
    }

    /** The last row that has to be looked at though it is neither among the first nor among the last, -1 for none. */
    long furthest() {
        return Math.max(FIRST - 1L, lost.isEmpty() ? -1 : Math.min(lost.lastKey() + 1, count - 1));
    }

    /** Takes from a block what is shown of it. */
    void add(Block block) {
        for (int i = 0; i < block.rows(); i++) {
            if (isShown(block.first() + i)) {
                kept.add(row(block, i));
            }
        }
    }

    /** What is shown, with a row that tells of each gap. */
    List<PreviewRow> rows() {
        List<PreviewRow> rows = new ArrayList<>();
        long next = 0;
        for (PreviewRow row : kept) {
            addGap(rows, row.number() - next);
            rows.add(row);
            next = row.number() + 1;
        }
        addGap(rows, count - next);
        return rows;
    }

    private void addGap(List<PreviewRow> rows, long hidden) {
        if (hidden > 0) {
            rows.add(PreviewRow.gap(hidden, columns));
        }
    }

    private boolean isShown(long row) {
        return row < FIRST || row >= count - LAST || !lost.subMap(row - 1, true, row + 1, true).isEmpty();
    }

    private PreviewRow row(Block block, int row) {
        List<String> cells = new ArrayList<>();
        BitSet filled = new BitSet();
        for (int column = 0; column < columns; column++) {
            Cells each = block.columns().get(column);
            boolean isMissing = each.missing().at(row);
            cells.add(isMissing ? "–" : text(each, row));
            filled.set(column, isMissing || block.filled().get(column).at(row));
        }
        Map<Integer, String> becomes = new HashMap<>();
        lost.getOrDefault(block.first() + row, List.of()).stream().filter(cell -> cell.column() >= 0)
                .forEach(cell -> becomes.putIfAbsent(cell.column(), cell.after()));
        return new PreviewRow(block.first() + row, cells, filled, becomes, false);
    }

    private static String text(Cells cells, int row) {
        return switch (cells) {
            case Cells.Texts texts -> texts.texts().get(row);
            case Cells.Values values -> ValueText.repr(values.values().get(row), WIDEST);
            case Cells.Elements(NdArray array, _) when array.rank() == 1 -> ElementText.shown(array, row);
            case Cells.Elements(NdArray array, _) ->
                ValueText.cell(new Numeric.Array(array.slice(List.of(Slice.at(row)))), WIDEST);
        };
    }
}
