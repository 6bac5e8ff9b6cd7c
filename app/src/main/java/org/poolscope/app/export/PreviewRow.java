package org.poolscope.app.export;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A row of the file as it will be written, or one that is not.
 *
 * @param number  its number, from 0; -1 where it has none
 * @param cells   the text of each column that is shown
 * @param filled  which of them no source has: missing, or filled as was asked
 * @param lost    what becomes of cells that lose something, by column; empty where that is not told
 * @param dropped whether it is left out of the file
 */
record PreviewRow(long number, List<String> cells, BitSet filled, Map<Integer, String> lost, boolean dropped) {
    /** Copies all of it. */
    PreviewRow {
        cells = List.copyOf(cells);
        filled = (BitSet) filled.clone();
        lost = Map.copyOf(lost);
    }

    /** Stands for the rows that are not shown. */
    static PreviewRow gap(long hidden, int columns) {
        String words = hidden + (hidden == 1 ? " more row" : " more rows");
        return new PreviewRow(-1, IntStream.range(0, columns).mapToObj(i -> i == 0 ? words : "…").toList(),
                new BitSet(), Map.of(), false);
    }

    /** The same cells as a row that is not written. */
    PreviewRow leftOut() {
        return new PreviewRow(-1, cells, new BitSet(), Map.of(), true);
    }
}
