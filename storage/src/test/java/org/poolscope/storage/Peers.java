package org.poolscope.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real systems we compare ourselves with, where they are installed. A test that needs one is skipped with the
 * reason {@code peer missing: NAME} where it is not; the environment variable {@code POOLSCOPE_PEERS} names a Python
 * that has them.
 */
public final class Peers {
    private static final String LACKING = """
            import importlib.util, sys
            print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None], sep="\\n")""";

    private Peers() {}

    /** A Python 3 that can import all these modules; skips the test if there is none. */
    public static Path python(String... modules) throws IOException, InterruptedException {
        Optional<Path> python = findPython();
        if (python.isEmpty()) {
            return abort("peer missing: python3");
        }
        Optional<String> lacking = run(python.get(), LACKING, modules).lines().filter(name -> !name.isEmpty())
                .findFirst();
        return lacking.isEmpty() ? python.get() : abort("peer missing: " + lacking.get());
    }

    /** The program of this name on the path; skips the test if there is none. */
    public static Path program(String name) {
        Optional<Path> found = onPath(name);
        return found.isPresent() ? found.get() : abort("peer missing: " + name);
    }

    /** Runs a Python script and returns what it printed; the test fails with its error text if it does not end well. */
    public static String run(Path python, String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(python.toString(), "-c", script), Stream.of(arguments)).toList();
        Path errors = Files.createTempFile("peer", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            assertEquals(0, code, () -> "the peer failed: " + text(errors));
            return printed;
        } finally {
            Files.delete(errors);
        }
    }

    private static Optional<Path> findPython() {
        String named = System.getenv("POOLSCOPE_PEERS");
        return named == null ? onPath("python3") : Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable)
                .findFirst();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
