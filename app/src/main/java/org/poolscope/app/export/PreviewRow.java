package org.poolscope.app.export;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of the file as it will be written.
 *
 * @param number its number, from 0; -1 for the gap between the first rows and the last
 * @param cells  the text of each column
 * @param filled which of them no source has: missing, or filled as was asked
 */
record PreviewRow(long number, List<String> cells, BitSet filled) {
    /** Copies both. */
    PreviewRow {
        cells = List.copyOf(cells);
        filled = (BitSet) filled.clone();
    }

    /** Stands for the rows that are not shown. */
    static PreviewRow gap(long hidden, int columns) {
        String words = hidden + (hidden == 1 ? " more row" : " more rows");
        return new PreviewRow(-1, IntStream.range(0, columns).mapToObj(i -> i == 0 ? words : "…")
                .toList(), new BitSet());
    }
}
