package org.poolscope.storage.export.nexus;

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
import org.poolscope.storage.export.FormatOption;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.hdf5.Hdf5File;

/**
 * HDF5 by the NeXus convention: {@code /entry} with one NXdata a table or array, a path of {@code @default} from the
 * root to the first of them, and an NXprocess that tells where the data comes from.
 */
public final class NexusFormat implements Format {
    static final String GZIP = "gzip";

    @Override
    public String name() {
        return "hdf5";
    }

    @Override
    public List<String> endings() {
        return List.of("h5", "hdf5", "nxs");
    }

    @Override
    public Form form() {
        return Form.ARRAYS;
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(GZIP, "Pack by gzip", List.of("off", "1", "4", "9"), "off"));
    }

    @Override
    public Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress)
            throws SourceException {
        String level = choices.of(GZIP);
        return NexusBody.of(merged, level.equals("off") ? 0 : Integer.parseInt(level), cancel, progress);
    }

    @Override
    public Optional<String> provenance(Path file) throws SourceException {
        try (Hdf5File read = Hdf5File.open(file)) {
            return read.text(NexusBody.ENTRY + "/" + NexusBody.PROCESS + "/" + NexusProvenance.NOTE + "/data");
        } catch (SourceException.NotFound _) {
            return Optional.empty();
        }
    }
}
