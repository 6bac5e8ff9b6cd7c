package org.poolscope.storage.export.astro;

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
import uk.ac.starlink.votable.DataFormat;
import uk.ac.starlink.votable.VOTableVersion;
import uk.ac.starlink.votable.VOTableWriter;

/** VOTable 1.4, as text. */
public final class VoTableFormat implements Format {
    private static final TableBody.Sizes SIZES = new TableBody.Sizes(700, 68, 34);

    @Override
    public String name() {
        return "votable";
    }

    @Override
    public List<String> endings() {
        return List.of("vot", "xml", "votable");
    }

    @Override
    public Form form() {
        return Form.TABLE;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        return TableBody.of(merged, CleanText.CONTROLS, (table,
                out) -> new VOTableWriter(DataFormat.TABLEDATA, true, VOTableVersion.V14).writeStarTable(table, out),
                SIZES, cancel, progress);
    }
}
