package org.poolscope.storage.table;

import java.util.List;

/**
 * What came of reading a table.
 *
 * @param shape    of the rows
 * @param rows     that were taken
 * @param bad      the first of those that were not
 * @param badCount how many were not
 * @param checksum CRC-32 of the text as it was read: unpacked, in UTF-8 where the encoding is a wide one, without the
 *                 lines that were skipped
 */
public record LoadReport(RowShape shape, long rows, List<BadRow> bad, long badCount, long checksum) {
    /** Copies the list. */
    public LoadReport {
        bad = List.copyOf(bad);
    }
}
