package org.poolscope.storage.heap;

import java.util.List;

/**
 * Things whose names fit.
 *
 * @param rows  those nearest to the root first
 * @param whole whether every name was looked at
 */
public record FoundNames(List<StoredRow> rows, boolean whole) {
    /** Copies the rows. */
    public FoundNames {
        rows = List.copyOf(rows);
    }
}
