package org.poolscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * The file by which the launcher knows what is up to date: its first line says which Java made the start cache, as that
 * Java's {@code release} file puts it, and its time is the start of the build.
 */
final class Stamp {
    private static final String VERSION = "JAVA_RUNTIME_VERSION=";

    private Stamp() {}

    static void write(Path file, String buildStart) throws IOException {
        Files.writeString(file, javaVersion() + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(buildStart)));
    }

    private static String javaVersion() throws IOException {
        Path release = Path.of(System.getProperty("java.home"), "release");
        if (!Files.isReadable(release)) {
            return "";
        }
        return Files.readAllLines(release).stream().filter(line -> line.startsWith(VERSION)).findFirst().orElse("");
    }
}
