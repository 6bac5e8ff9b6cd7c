package org.poolscope.app.main;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.model.source.SourceException;

/** Starts the toolkit and shows the window, or takes its picture where there is no screen. */
public final class Window {
    /** Kept, because a logger nobody holds forgets its level: JavaFX complains of the class path we start it from. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static final int UNREADABLE = 3;

    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final WindowRequest request;
    private final Consumer<String> say;
    private final KeptFile kept = new KeptFile(RecentsFile.of(System.getenv()).sibling("window.txt"));
    private final PlacesFile places = new PlacesFile(RecentsFile.of(System.getenv()).sibling("open.tsv"));
    private final Kept last;

    private Window(WindowRequest request, Consumer<String> say) {
        this.request = request;
        this.say = say;
        last = request.screenshot().isPresent() ? Kept.FIRST : kept.load();
    }

    /**
     * Opens a window and waits until it is closed; called once in a process.
     *
     * @param say
     *            hears sentences for the standard error stream
     * @return the exit code of the program
     */
    public static int open(WindowRequest request, Consumer<String> say) {
        TOOLKIT.setLevel(Level.SEVERE);
        boolean noScreen = !System.getProperty("os.name", "").startsWith("Windows")
                && !System.getProperty("os.name", "").startsWith("Mac") && System.getenv("DISPLAY") == null
                && System.getenv("WAYLAND_DISPLAY") == null;
        if (System.getProperty("prism.subpixeltext") == null) {
            System.setProperty("prism.subpixeltext", "on");
        }
        if (request.screenshot().isPresent() || noScreen) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Window window = new Window(request, say);
        Platform.startup(window::start);
        return window.end.join();
    }

    private void start() {
        boolean picture = request.screenshot().isPresent();
        Settings settings = Settings.installed(request.theme().orElse(last.theme()), !picture);
        boolean sized = request.width() != WindowRequest.WIDTH || request.height() != WindowRequest.HEIGHT;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowController window = new WindowController(settings,
                picture || sized ? request.width() : Math.min(last.width(), screen.getWidth()),
                picture || sized ? request.height() : Math.min(last.height(), screen.getHeight()));
        if (!picture) {
            window.keep(kept, last);
        }
        Stage stage = new Stage();
        stage.setTitle("Poolscope");
        stage.setScene(window.scene());
        stage.setMinWidth(WindowView.LEAST_WIDTH);
        stage.setMinHeight(WindowView.LEAST_HEIGHT);
        stage.setOnHidden(_ -> finish(window, 0));
        window.tick(!picture);
        stage.setIconified(picture);
        // What is to be opened is read while the window is built up for the first time.
        if (!picture) {
            boolean plain = request.locations().isEmpty();
            window.keepPlaces(places, plain ? places.load() : Places.NONE);
        }
        window.open(request);
        stage.show();
        request.screenshot().ifPresent(file -> takePicture(window, stage, file));
    }

    private void takePicture(WindowController window, Stage stage, Path file) {
        window.takePicture(image -> save(window, stage, file, image), say);
    }

    private void save(WindowController window, Stage stage, Path file, Image image) {
        stage.setOnHidden(null);
        Optional<SourceException> failure = window.failure();
        try {
            Screenshot.save(image, file);
        } catch (SourceException e) {
            failure = Optional.of(e);
        }
        failure.ifPresent(told -> say.accept(told.sentence()));
        finish(window, failure.isPresent() ? UNREADABLE : 0);
    }

    private void finish(WindowController window, int code) {
        window.close();
        Platform.exit();
        end.complete(code);
    }
}
