package org.poolscope.storage.export.astro;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.CleanText;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Merged;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.votable.UnifiedFitsTableWriter;

/** FITS: a binary table, with units and the true names in the VOTable that stands before it (what TOPCAT calls FITS-plus). */
public final class FitsFormat implements Format {
    private static final TableBody.Sizes SIZES = new TableBody.Sizes(10_000, 170, 8);

    @Override
    public String name() {
        return "fits";
    }

    @Override
    public List<String> endings() {
        return List.of("fits", "fit");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        return TableBody.of(merged, CleanText.ASCII, FitsFormat::write, SIZES, cancel, progress);
    }

    private static void write(StarTable table, OutputStream out) throws IOException {
        UnifiedFitsTableWriter writer = new UnifiedFitsTableWriter();
        writer.setPrimaryType(UnifiedFitsTableWriter.VOTABLE_PRIMARY_TYPE);
        writer.writeStarTable(table, out);
    }
}
