package org.poolscope.storage.export.matlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Merged;

/** MATLAB's files of level 5 ({@code save -v6}): a variable a dataset, a structure with a field a column for a table. */
public final class MatlabFormat implements Format {
    @Override
    public String name() {
        return "matlab";
    }

    @Override
    public List<String> endings() {
        return List.of("mat");
    }

    @Override
    public Form form() {
        return Form.ARRAYS;
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        return MatlabBody.of(merged, cancel, progress);
    }

    @Override
    public Optional<String> provenance(Path file) throws IOException {
        return MatProvenance.read(file);
    }
}
