package org.poolscope.app.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    @TempDir
    private Path base;

    private Clone clone;

    @BeforeEach
    void makeClone() throws IOException {
        clone = new Clone(base);
    }

    @Test
    void passesEveryArgumentOnUnchanged() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");

        List<String> printed = run(Map.of(), "ls", "a folder", "*").lines().toList();

        assertEquals(List.of("ls", "a folder", "*"), printed.subList(printed.size() - 3, printed.size()));
    }

    @Test
    void takesTheFirstJavaThatSays25() throws Exception {
        Clone.java(clone.systemJava.resolve("a-17"), "17.0.1");
        Clone.java(clone.systemJava.resolve("b-25"), "25.0.3");
        Clone.java(clone.systemJava.resolve("c-26"), "26");

        assertTrue(run(Map.of(), "ls").startsWith(clone.systemJava.resolve("b-25").toString()));
    }

    @Test
    void prefersItsOwnVariableToJavaHome() throws Exception {
        Path own = Clone.java(base.resolve("my jdk"), "25");
        Path home = Clone.java(base.resolve("home"), "25.0.1");

        assertTrue(run(Map.of("JAVA_HOME", home.toString()), "ls").startsWith(home.toString()));
        assertTrue(run(Map.of("JAVA_HOME", home.toString(), "POOLSCOPE_JAVA", own.toString()), "ls")
                .startsWith(own.toString()));
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJava25() throws Exception {
        Clone.java(clone.systemJava.resolve("a-17"), "17.0.1");

        Process process = clone.start(clone.folder.resolve("poolscope"), Map.of(), "ls");

        assertEquals(1, text(process.getErrorStream()).lines().filter(line -> line.contains("JDK 25")).count());
        assertEquals(3, process.waitFor());
        assertEquals(List.of(), clone.builds());
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");
        run(Map.of(), "ls");
        run(Map.of(), "ls");
        assertEquals(1, clone.builds().size());

        clone.edit();
        run(Map.of(), "ls");
        assertEquals(2, clone.builds().size());
    }

    @Test
    void buildsOnceWhenFourStartTogether() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(clone.start(clone.folder.resolve("poolscope"), Map.of(), "ls"));
        }
        for (Process start : starts) {
            assertEquals(0, start.waitFor(), () -> text(start.getErrorStream()));
        }

        assertEquals(1, clone.builds().size());
    }

    @Test
    void takesOverTheLockOfAProcessThatDied() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(clone.folder.resolve("target/build.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        run(Map.of(), "ls");

        assertEquals(1, clone.builds().size());
    }

    @Test
    void showsTheOutputOfAFailedBuild() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");
        clone.breakSources();

        Process process = clone.start(clone.folder.resolve("poolscope"), Map.of(), "ls");

        assertTrue(text(process.getErrorStream()).contains("cannot find symbol"));
        assertEquals(3, process.waitFor());
    }

    @Test
    void startsThroughALink() throws Exception {
        Clone.java(clone.systemJava.resolve("jdk-25"), "25.0.3");
        Path link = Files.createSymbolicLink(base.resolve("ps"), clone.folder.resolve("poolscope"));

        Process process = clone.start(link, Map.of(), "ls");

        String printed = text(process.getInputStream());
        assertTrue(printed.contains(clone.folder.resolve("app/target/poolscope.jar").toString()), printed);
    }

    private String run(Map<String, String> environment, String... args) throws Exception {
        Process process = clone.start(clone.folder.resolve("poolscope"), environment, args);
        String printed = text(process.getInputStream());
        assertEquals(0, process.waitFor(), () -> text(process.getErrorStream()));
        return printed;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
