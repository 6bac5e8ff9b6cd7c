package org.poolscope.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.poolscope.app.cli.Shell;
import org.poolscope.app.demo.DemoData;
import org.poolscope.app.main.Window;
import org.poolscope.app.main.WindowRequest;
import org.poolscope.app.task.WindowThread;
import org.poolscope.model.source.Cancel;

/**
 * Runs typical command lines at the end of the build, while Java writes down which classes they need: the start cache.
 * Ends as {@link Launcher} does, because ending needs classes too.
 */
public final class Rehearsal {
    private static final List<List<String>> WINDOW = List.of(List.of("demo", "DEMO", "--data-only"),
            List.of("open", "--help"));
    private static final List<List<String>> COMMANDS = List.of(List.of("--version"), List.of("--help"),
            List.of("no-such-command"), List.of("demo", "DEMO", "--data-only"), List.of("ls", "BASE"),
            List.of("ls", "BASE", "--recursive", "--json"), List.of("dump", "BASE"), List.of("show", "BASE::*/x"),
            List.of("sessions", "BASE", "keys", "--json"), List.of("sessions", "BASE", "get-flat-matching", ""),
            List.of("export", "BASE::*/*", "--to", "TABLE", "--dry-run"), List.of("ls", "POOL", "--recursive"),
            List.of("show", "POOL::Product/24"), List.of("dump", "POOL"),
            List.of("query", "POOL", "--type", "Product", "--where", "m['phase'] > 0.5"),
            List.of("query", "POOL", "--variable", "p", "--where", "len(p.meta) > 20", "--json"),
            List.of("products", "POOL", "urns", "--tag", "late"));

    /** Wide enough to show every pane, px. */
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    private final Path stage;

    private Rehearsal(Path stage) {
        this.stage = stage;
    }

    /**
     * Rehearses; the arguments are {@code window} or {@code command}, the folder of the distribution, and the start of
     * the build as an ISO instant.
     */
    public static void main(String[] args) throws IOException {
        Path distribution = Path.of(args[1]);
        Path stage = Files.createTempDirectory("rehearsal");
        try {
            boolean window = args[0].equals("window");
            if (window) {
                NativeLibraries.unpackBesideJars(distribution.resolve("lib").resolve("window"));
            }
            Rehearsal rehearsal = new Rehearsal(stage);
            rehearsal.play(window ? WINDOW : COMMANDS);
            if (window) {
                rehearsal.show();
            }
        } finally {
            clear(stage);
        }
        NativeLibraries.unpack(Files.createDirectories(distribution.resolve("native")));
        Stamp.write(distribution.resolve("built"), args[2]);
        Launcher.main(new String[]{"--version"});
    }

    private void play(List<List<String>> lines) throws IOException {
        for (List<String> line : lines) {
            Path base = basePath();
            String[] args = line.stream().map(word -> word.replace("DEMO", stage.resolve("demo").toString())
                    .replace("TABLE", stage.resolve("table.csv").toString()).replace("BASE", base.toString())
                    .replace("POOL", stage.resolve("demo").resolve(DemoData.POOL).toString()))
                    .toArray(String[]::new);
            new Shell(nowhere, nowhere, Cancel.NEVER).run(args);
        }
    }

    /** Shows a window as {@code open} does, up to the pixels, and closes it. */
    private void show() throws IOException {
        Window window = Window.begin(false);
        WindowThread.later(new Closing()::start);
        window.open(new WindowRequest(List.of(basePath().toString()), Optional.empty(), Optional.empty(),
                Optional.empty(), WIDTH, HEIGHT, Optional.empty()), nowhere::println);
    }

    /** Closes the window once its rows have been seen for a while, or will never be. */
    private static final class Closing extends AnimationTimer {
        private static final int FRAMES = 30;
        private static final int MOST_FRAMES = 3600;

        private int frames;
        private int seen;

        @Override
        public void handle(long now) {
            boolean rows = Stage.getWindows().stream().anyMatch(window -> window.getScene() != null
                    && window.getScene().lookup(".browse-tree .tree-name") != null);
            seen += rows ? 1 : 0;
            if (seen == FRAMES || ++frames == MOST_FRAMES) {
                stop();
                WindowThread.later(() -> List.copyOf(Stage.getWindows()).forEach(javafx.stage.Window::hide));
            }
        }
    }

    /** The base path that the demo has left, once it has. */
    private Path basePath() throws IOException {
        try (Stream<Path> below = Files.walk(stage)) {
            return below.filter(folder -> folder.toString().endsWith(".data")).findFirst().orElse(stage);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            below.sorted(Comparator.reverseOrder()).forEach(Rehearsal::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
