package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.List;

/** Shows which rows a join leaves out: those of an outer join whose keys the rows that are written lack. */
final class DroppedRows {
    private static final int MOST = 50;

    private DroppedRows() {}

    /**
     * The rows that are written with the others among them, in the order of their keys.
     *
     * @param written rows of the join, from the first on
     * @param all     rows of the outer join of the same sources, from the first on
     * @param key     the column of the key in both
     */
    static List<PreviewRow> among(List<PreviewRow> written, List<PreviewRow> all, int key) {
        List<PreviewRow> rows = new ArrayList<>();
        int next = 0;
        int left = 0;
        for (PreviewRow row : all) {
            boolean isGap = next < written.size() && written.get(next).number() < 0;
            if (isGap || row.number() != next + left || left == MOST) {
                break; // from here on rows are not shown one by one
            }
            boolean isWritten = next < written.size()
                    && written.get(next).cells().get(key).equals(row.cells().get(key));
            if (isWritten) {
                rows.add(written.get(next++));
            } else {
                rows.add(row.leftOut());
                left++;
            }
        }
        rows.addAll(written.subList(next, written.size()));
        return rows;
    }
}
