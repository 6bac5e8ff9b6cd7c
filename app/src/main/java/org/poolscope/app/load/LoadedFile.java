package org.poolscope.app.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.poolscope.storage.table.BadRow;
import org.poolscope.storage.table.LoadReport;

/**
 * What came of one file.
 *
 * @param source   the file, or the block of shared memory its rows came through
 * @param place    where its rows are now: a dataset or a block
 * @param first    the number of its first row there
 * @param rows     how many there are
 * @param bad      the first rows that did not fit
 * @param badCount how many did not
 * @param checksum CRC-32 of the text, 0 if the rows came through shared memory
 */
public record LoadedFile(String source, String place, long first, long rows, List<BadRow> bad, long badCount,
        long checksum) {
    /** Copies the list. */
    public LoadedFile {
        bad = List.copyOf(bad);
    }

    static LoadedFile of(Path file, String place, long first, LoadReport report) {
        return new LoadedFile(file.toString(), place, first, report.rows(), report.bad(), report.badCount(),
                report.checksum());
    }

    /** The checksum in hexadecimal, as it stands beside the rows. */
    String checksumText() {
        return String.format(Locale.ROOT, "%08x", checksum);
    }
}
