package org.poolscope.app.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fresh clone as far as the launcher can see: the script, a source, a {@code mvn} that writes down that it was called,
 * and folders of Java versions whose {@code java} prints its arguments. The system's own Java folders are out of sight.
 */
final class Clone {
    private static final String MVN = """
            #!/usr/bin/env bash
            echo "$JAVA_HOME" >> target/builds
            [ -f broken ] && { echo 'cannot find symbol'; exit 1; }
            sleep 0.3
            mkdir -p app/target/launch && echo 'JAVA_RUNTIME_VERSION="25.0.3"' > app/target/built
            """;
    private static final String JAVA = """
            #!/usr/bin/env bash
            printf '%s\\n' "${0%/bin/java}" "$@"
            """;

    private static final List<String> SYSTEM_PROGRAMS = List.of("bash", "env", "mkdir", "find", "sleep", "rm", "mv",
            "cat",
            "touch", "readlink");

    final Path folder;
    private final Path tools;
    private final Path bin;
    final Path systemJava;

    Clone(Path base) throws IOException {
        folder = Files.createDirectories(base.resolve("a clone"));
        tools = Files.createDirectories(base.resolve("tools"));
        systemJava = Files.createDirectories(base.resolve("jvm"));
        bin = systemPrograms();
        String script = Files.readString(Path.of("../poolscope")).replace("/usr/lib/jvm", systemJava.toString())
                .replace("/Library/Java", base.resolve("none").toString());
        program(folder.resolve("poolscope"), script);
        program(tools.resolve("mvn"), MVN);
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(Files.createDirectories(folder.resolve("app/src/main")).resolve("A.java"), "class A {}");
    }

    /** A folder of a Java that says this version. */
    static Path java(Path home, String version) throws IOException {
        program(Files.createDirectories(home.resolve("bin")).resolve("java"), JAVA);
        Files.writeString(home.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Makes the sources newer than whatever has been built. */
    void edit() throws IOException {
        Files.setLastModifiedTime(folder.resolve("app/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    void breakSources() throws IOException {
        Files.createFile(folder.resolve("broken"));
    }

    /** How often it was built, by the Java that was given to Maven. */
    List<String> builds() throws IOException {
        Path log = folder.resolve("target/builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Starts the script; {@code environment} holds pairs of name and value. */
    Process start(Path script, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(tools.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "POOLSCOPE_JAVA", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("PATH",
                tools + ":" + bin);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A folder with the few system programs the script needs, and no java. */
    private Path systemPrograms() throws IOException {
        Path programs = Files.createDirectories(folder.resolveSibling("bin"));
        for (String name : SYSTEM_PROGRAMS) {
            Path real = Stream.of("/usr/bin", "/bin").map(bin -> Path.of(bin, name)).filter(Files::exists).findFirst()
                    .orElseThrow();
            program(programs.resolve(name), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        return programs;
    }

    private static void program(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
