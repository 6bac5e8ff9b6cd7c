package org.poolscope.storage.export.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.astro.FitsFormat;
import org.poolscope.storage.export.astro.FitsImageFormat;
import org.poolscope.storage.export.astro.VoTableFormat;
import org.poolscope.storage.export.matlab.MatlabFormat;
import org.poolscope.storage.export.nexus.NexusFormat;
import org.poolscope.storage.export.numpy.NpyFormat;
import org.poolscope.storage.export.numpy.NpzFormat;
import org.poolscope.storage.export.parquet.ParquetFormat;
import org.poolscope.storage.export.sqlite.SqliteFormat;
import org.poolscope.storage.export.text.CsvFormat;
import org.poolscope.storage.export.text.EcsvFormat;
import org.poolscope.storage.export.text.JsonLinesFormat;
import org.poolscope.storage.export.xlsx.XlsxFormat;

/** The formats there are. What a format needs is loaded when something is written in it. */
public final class Formats {
    private Formats() {}

    /** All formats, the most common first. */
    public static List<Format> all() {
        return List.of(new CsvFormat(), new NexusFormat(), new ParquetFormat(), new NpyFormat(), new NpzFormat(),
                new JsonLinesFormat(), new SqliteFormat(), CsvFormat.tsv(), new EcsvFormat(), new FitsFormat(),
                new FitsImageFormat(), new VoTableFormat(), new XlsxFormat(), new MatlabFormat());
    }

    /** The format of this name, in either case. */
    public static Optional<Format> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> format.name().equals(wanted)).findFirst();
    }

    /** The first format of which a file has the ending. */
    public static Optional<Format> of(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> format.endings().contains(ending)).findFirst();
    }
}
