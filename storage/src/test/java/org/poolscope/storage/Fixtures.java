package org.poolscope.storage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files written by the real systems, and knows from the manifest how many there must be. */
public final class Fixtures {
    private static final String INSIDE = "storage/src/test/resources/fixtures";

    private Fixtures() {}

    /** The folder of all fixtures, found by walking up from the working directory to the root of the project. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve(INSIDE);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("no folder above the working directory holds " + INSIDE);
    }

    /** One folder of fixtures, for example {@code shelves}. */
    public static Path folder(String name) {
        Path found = root().resolve(name);
        if (!Files.isDirectory(found)) {
            throw new IllegalStateException("no fixtures in " + found);
        }
        return found;
    }

    /** How many cases the manifest promises for a folder. */
    public static int count(String name) throws IOException {
        Properties manifest = new Properties();
        try (Reader reader = Files.newBufferedReader(root().resolve("MANIFEST.properties"))) {
            manifest.load(reader);
        }
        return Integer.parseInt(manifest.getProperty(name));
    }

    /** What lies directly in a folder, sorted by name. */
    public static List<Path> members(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    /** The folders of the twenty shelf kinds, checked against the manifest. */
    public static List<Path> shelfKinds() throws IOException {
        List<Path> kinds = members(folder("shelves"));
        if (kinds.size() != count("shelves")) {
            throw new IllegalStateException(kinds.size() + " shelf kinds, the manifest says " + count("shelves"));
        }
        return kinds;
    }

    /** Copies a folder with everything in it, so that a test may change it. */
    public static Path copy(Path folder, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Path copied = target.resolve(folder.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        }
        return target;
    }

    /** SHA-256 of every file below a folder by its relative name: equal before and after means nothing changed. */
    public static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(path).toString(), sha256(Files.readAllBytes(path)));
            }
        }
        return digests;
    }

    /** SHA-256 as lower-case hexadecimal text. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
