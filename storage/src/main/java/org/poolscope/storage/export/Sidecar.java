package org.poolscope.storage.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;

/** The file beside one whose format has no room for its provenance: {@code results.csv.provenance.json}. */
public final class Sidecar {
    private static final String ENDING = ".provenance.json";
    private static final long MOST_BYTES = 256L << 20;

    private Sidecar() {}

    /** The file that tells of {@code file}. */
    public static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** Writes it whole or not at all; one that is there is replaced. */
    public static void write(Path file, Provenance provenance) throws SourceException {
        AtomicFile.replace(of(file), (ProvenanceText.json(provenance) + "\n").getBytes(StandardCharsets.UTF_8),
                Disk.REAL);
    }

    /** What it tells; empty if there is none. */
    public static Optional<String> read(Path file) throws IOException {
        Path beside = of(file);
        return Files.isRegularFile(beside) && Files.size(beside) <= MOST_BYTES
                ? Optional.of(Files.readString(beside))
                : Optional.empty();
    }
}
