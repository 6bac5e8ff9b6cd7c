package org.poolscope.app.main;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.app.task.WindowThread;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.file.AtomicFile;

/** Starts the toolkit and shows the window, or takes its picture where there is no screen. */
public final class Window {
    /** Kept, because a logger nobody holds forgets its level: JavaFX complains of the class path we start it from. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static final int UNREADABLE = 3;
    /** No window writes its state for so long. */
    private static final java.time.Duration ABANDONED = java.time.Duration.ofHours(1);

    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final boolean picture;
    private final KeptFile kept = new KeptFile(RecentsFile.of(System.getenv()).sibling("window.txt"));
    private final PlacesFile places = new PlacesFile(RecentsFile.of(System.getenv()).sibling("open.tsv"));
    private final Kept last;
    private final Sources sources = Sources.installed();
    private final FutureTask<WindowController> built = new FutureTask<>(this::build);

    private Window(boolean picture) {
        this.picture = picture;
        last = picture ? Kept.FIRST : kept.load();
    }

    /**
     * Starts the toolkit and begins to build the window beside the thread that calls; called once in a process.
     *
     * @param picture
     *            whether the window shall never be seen on a screen
     * @throws UnsupportedOperationException
     *             if there is a screen but nothing can be shown on it
     */
    public static Window begin(boolean picture) {
        TOOLKIT.setLevel(Level.SEVERE);
        boolean noScreen = !System.getProperty("os.name", "").startsWith("Windows")
                && !System.getProperty("os.name", "").startsWith("Mac") && System.getenv("DISPLAY") == null
                && System.getenv("WAYLAND_DISPLAY") == null;
        if (System.getProperty("prism.subpixeltext") == null) {
            System.setProperty("prism.subpixeltext", "on");
        }
        if (picture || noScreen) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Window window = new Window(picture);
        Platform.startup(window.built);
        return window;
    }

    /**
     * Opens what is asked for in the window and waits until it is closed; called once.
     *
     * @param say
     *            hears sentences for the standard error stream
     * @return the exit code of the program
     */
    public int open(WindowRequest request, Consumer<String> say) {
        Places before = picture ? Places.NONE : places.load();
        Ahead ahead = new Ahead(sources,
                Stream.concat(request.locations().stream(), before.sources().stream()).toList());
        WindowThread.later(() -> start(request, say, before, ahead));
        ahead.read();
        if (!picture) {
            clearAway();
        }
        return end.join();
    }

    /** What windows left of their state that were killed while they wrote it. */
    private void clearAway() {
        try {
            AtomicFile.clearAway(RecentsFile.of(System.getenv()).sibling("."), ABANDONED);
        } catch (SourceException e) {
            System.getLogger(Window.class.getName()).log(System.Logger.Level.DEBUG, "not cleared away", e);
        }
    }

    private WindowController build() {
        Settings settings = Settings.installed(last.theme(), !picture, sources);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return WindowController.bare(settings, picture ? last.width() : Math.min(last.width(), screen.getWidth()),
                picture ? last.height() : Math.min(last.height(), screen.getHeight()));
    }

    private void start(WindowRequest request, Consumer<String> say, Places before, Ahead ahead) {
        WindowController window = built.resultNow();
        request.theme().ifPresent(window.look().theme()::set);
        if (picture || request.width() != WindowRequest.WIDTH || request.height() != WindowRequest.HEIGHT) {
            window.resize(request.width(), request.height());
        }
        Stage stage = new Stage();
        stage.setTitle("Poolscope");
        stage.setScene(window.scene());
        stage.setMinWidth(WindowView.LEAST_WIDTH);
        stage.setMinHeight(WindowView.LEAST_HEIGHT);
        stage.setOnHidden(_ -> finish(window, 0));
        window.tick(!picture);
        stage.setIconified(picture);
        window.take(ahead);
        if (!picture) {
            window.keep(kept, last);
        }
        boolean asked = !request.locations().isEmpty();
        if (!picture && !asked) {
            window.keepPlaces(places, before);
        }
        if (picture) {
            window.furnish();
        }
        Showing showing = new Showing(window, stage, () -> request.screenshot()
                .ifPresent(file -> takePicture(window, stage, file, say)));
        window.open(request, showing::now, () -> {
            if (!picture && asked) {
                window.keepPlacesBehind(places, before);
            }
        });
        // Rows are listed beside this, so that the first frame has them.
        window.style();
        showing.soon();
    }

    /** Shows the stage once, when there are rows to be seen or nobody would wait for them any longer. */
    private static final class Showing {
        private static final Duration LONGEST = Duration.millis(250);

        private final WindowController window;
        private final Stage stage;
        private final Runnable shown;
        private final PauseTransition wait = new PauseTransition(LONGEST);
        private boolean done;

        Showing(WindowController window, Stage stage, Runnable shown) {
            this.window = window;
            this.stage = stage;
            this.shown = shown;
            wait.setOnFinished(_ -> now());
        }

        void soon() {
            if (!done) {
                wait.play();
            }
        }

        void now() {
            if (!done) {
                done = true;
                wait.stop();
                window.furnishLater();
                stage.show();
                shown.run();
            }
        }
    }

    private void takePicture(WindowController window, Stage stage, Path file, Consumer<String> say) {
        window.takePicture(image -> save(window, stage, file, image, say), say);
    }

    private void save(WindowController window, Stage stage, Path file, Image image, Consumer<String> say) {
        Optional<SourceException> failure = window.failure();
        try {
            Screenshot.save(image, file);
        } catch (SourceException e) {
            failure = Optional.of(e);
        }
        failure.ifPresent(told -> say.accept(told.sentence()));
        int code = failure.isPresent() ? UNREADABLE : 0;
        // The toolkit stumbles over a window that is still shown when it ends.
        stage.setOnHidden(_ -> finish(window, code));
        // Hiding it tells it of a mouse, and looking for what lies below that needs a screen that is half gone by now.
        stage.getScene().getRoot().setMouseTransparent(true);
        stage.hide();
    }

    private void finish(WindowController window, int code) {
        window.close();
        end.complete(code);
        WindowThread.later(Platform::exit);
    }
}
