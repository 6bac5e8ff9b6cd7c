package org.poolscope.storage.scan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.poolscope.model.source.SourceException;

/**
 * Where the files are that a beamline names by its own paths: each prefix of a path there stands for a folder here. Without
 * any, paths are taken as they are.
 */
public final class BeamlineFiles {
    /** Paths mean the same here and there. */
    public static final BeamlineFiles SAME = new BeamlineFiles(List.of());

    private final List<Prefix> prefixes;

    /** Paths that begin with {@code there} lie in the folder {@code here}. */
    public record Prefix(String there, Path here) {
        /**
         * Reads {@code THERE=HERE}, such as {@code /data/visitor=/home/alice/data}.
         *
         * @throws IllegalArgumentException if there is no {@code =}, or what follows is no path
         */
        public static Prefix parse(String text) {
            int cut = text.indexOf('=');
            if (cut < 1 || cut == text.length() - 1) {
                throw new IllegalArgumentException(
                        "'" + text + "' does not say which path stands for which folder; write /data=FOLDER.");
            }
            return new Prefix(text.substring(0, cut), Path.of(text.substring(cut + 1)));
        }
    }

    /** By these prefixes; of several that fit, the longest. */
    public BeamlineFiles(List<Prefix> prefixes) {
        List<Prefix> sorted = new ArrayList<>(prefixes);
        sorted.sort(Comparator.comparingInt((Prefix prefix) -> prefix.there.length()).reversed());
        this.prefixes = List.copyOf(sorted);
    }

    /**
     * The file here that a beamline calls {@code path}.
     *
     * @throws SourceException.NotFound if it is not reachable from here
     */
    public Path locate(String path) throws SourceException {
        try {
            Path here = mapped(path);
            if (here.isAbsolute() && Files.isRegularFile(here)) {
                return here;
            }
        } catch (InvalidPathException _) {
            throw missing(path);
        }
        throw missing(path);
    }

    private Path mapped(String path) {
        for (Prefix prefix : prefixes) {
            String there = prefix.there.endsWith("/") ? prefix.there : prefix.there + "/";
            if (path.startsWith(there)) {
                Path folder = prefix.here.toAbsolutePath().normalize();
                Path file = folder.resolve(path.substring(there.length())).normalize();
                // What the data say must not lead out of the folder that the user named.
                return file.startsWith(folder) ? file : Path.of("");
            }
        }
        return Path.of(path);
    }

    private static SourceException.NotFound missing(String path) {
        return new SourceException.NotFound("The file is not reachable from here.", path,
                "If it is mounted elsewhere, say where: open the store with ?files=/data=FOLDER.");
    }
}
