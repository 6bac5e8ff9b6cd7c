package org.poolscope.storage.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** One file format. A new format is one class and one line in the list of them. */
public interface Format {
    /** Its name on the command line: {@code csv}. */
    String name();

    /** The endings of its files, the usual one first: {@code h5}, {@code hdf5}, {@code nxs}. */
    List<String> endings();

    /** The form that it takes. */
    Form form();

    /** What the user may choose. */
    default List<FormatOption> options() {
        return List.of();
    }

    /**
     * Makes ready what has to be known before the first byte is written; finds what the format cannot hold.
     *
     * @throws SourceException.Unsupported if it cannot hold the data, with what to use instead
     */
    Body prepare(Merged merged, FormatChoices choices, Cancel cancel, Progress progress) throws SourceException;

    /** The JSON text of the {@link Provenance} within a file of this format; empty if it holds none. */
    default Optional<String> provenance(Path file) throws IOException, SourceException {
        return Optional.empty();
    }
}
