package org.poolscope.storage.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/**
 * Opens nothing, but says of a path where nothing is how far the path leads, and of one that the system keeps shut that
 * it does.
 */
public final class MissingFileProvider implements SourceProvider {
    /** Any back end that could open it comes first. */
    private static final double LEAST = 0.01;

    @Override
    public Support probe(Location location) {
        Optional<Path> path = location.file();
        if (path.isEmpty()) {
            return Support.no("");
        }
        if (Files.notExists(path.get())) {
            return Support.absent(howFar(path.get()));
        }
        return Files.isReadable(path.get())
                ? Support.no("")
                : new Support(LEAST, "closed", DiskFailure.denied(path.get()).what());
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        Optional<Path> shut = location.file().filter(path -> !Files.notExists(path));
        if (shut.isPresent()) {
            throw DiskFailure.denied(shut.get());
        }
        throw new SourceException.NotFound(location.file().map(MissingFileProvider::howFar).orElse("Nothing is there."),
                location.source(), "Check the name.");
    }

    private static String howFar(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "This is a link, and nothing is where it leads.";
        }
        Path missing = path.toAbsolutePath().normalize();
        Path folder = missing.getParent();
        while (folder != null && Files.notExists(folder)) {
            missing = folder;
            folder = folder.getParent();
        }
        return "Nothing is there." + (folder == null ? "" : end(folder, missing.getFileName()));
    }

    private static String end(Path folder, @Nullable Path name) {
        return Files.isDirectory(folder)
                ? " The folder " + folder + " has no " + name + "."
                : " " + folder + " is a file, not a folder.";
    }
}
