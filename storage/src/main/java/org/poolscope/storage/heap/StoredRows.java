package org.poolscope.storage.heap;

import java.util.List;

/**
 * Some of the things in a dict or list, in its order.
 *
 * @param rows  those of the page that was asked for
 * @param total how many there are in all
 */
public record StoredRows(List<StoredRow> rows, long total) {
    /** Copies the rows. */
    public StoredRows {
        rows = List.copyOf(rows);
    }
}
