package org.poolscope.storage.export.astro;

import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Merged;

/** FITS: an image for each array and for each column of numbers. */
public final class FitsImageFormat implements Format {
    @Override
    public String name() {
        return "fits-image";
    }

    @Override
    public List<String> endings() {
        return List.of("fits", "fit");
    }

    @Override
    public Form form() {
        return Form.ARRAYS;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        return FitsImageBody.of(merged, cancel, progress);
    }
}
