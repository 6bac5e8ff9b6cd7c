package org.poolscope.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The data of real systems that the repository keeps in the storage module. */
public final class Fixtures {
    private Fixtures() {}

    /** All files of a name below the fixtures, sorted. */
    public static List<Path> named(String name) throws IOException {
        Path root = Path.of("../storage/src/test/resources/fixtures");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(name)).sorted().toList();
        }
    }
}
