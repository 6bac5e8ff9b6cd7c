package org.poolscope.storage.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.storage.file.NpyHeader;

/** Opens {@code .npy} and {@code .npz} files. */
public final class ArrayFileProvider implements SourceProvider {
    private static final Support NONE = Support.no("It is not a file of numpy arrays.");

    @Override
    public Support probe(Location location) {
        Optional<Path> file = location.file().filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Support.no("");
        }
        byte[] first = first(file.get());
        if (NpyHeader.isMagic(first)) {
            return new Support(4, "array file", "It begins as a .npy file does.");
        }
        boolean zip = first.length >= 4 && first[0] == 'P' && first[1] == 'K';
        return zip && isNpz(file.get())
                ? new Support(4, "array archive", "It is a zip archive called .npz.")
                : NONE;
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Path file = location.file().orElseThrow(() -> new SourceException.Unsupported("An array file has a path.",
                location.source(), "Open it from a folder."));
        return ArrayFileSource.open(isNpz(file) ? new ArrayFile.Archive(file) : new ArrayFile.Single(file));
    }

    private static boolean isNpz(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".npz");
    }

    private static byte[] first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException _) {
            return new byte[0];
        }
    }
}
