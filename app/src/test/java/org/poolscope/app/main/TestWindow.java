package org.poolscope.app.main;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.main.start.RecentsFile;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;

/** A window for a test, on a stage that no screen limits, with stores in memory as its only back end. */
public final class TestWindow implements AutoCloseable {
    /** What the clock of the window says. */
    public static final Instant NOW = Instant.parse("2026-11-21T04:12:55Z");

    private static final int ATTEMPTS = 6;

    private final WindowController window;
    private final Stage stage;

    private TestWindow(WindowController window) {
        this.window = window;
        stage = new Stage();
        stage.setIconified(true);
        stage.setScene(window.scene());
        stage.show();
    }

    /** Opens a window; recent places are kept in a file of {@code folder}. */
    public static TestWindow open(Path folder, Theme theme, int width, int height, MemoryStore... stores) {
        Settings settings = new Settings(theme, Clock.fixed(NOW, ZoneOffset.UTC),
                new RecentsFile(folder.resolve("recent.tsv")), true,
                new Sources(List.of(new MemorySourceProvider(stores))), List.of());
        return Toolkit.on(() -> new TestWindow(new WindowController(settings, width, height)));
    }

    /** Opens a window with given back ends and features, as large as in the pictures. */
    public static TestWindow open(Path folder, Theme theme, Sources sources, List<Feature> features) {
        return open(folder, theme, sources, features, WindowRequest.WIDTH, WindowRequest.HEIGHT);
    }

    /** Opens a window of any size with given back ends and features. */
    public static TestWindow open(Path folder, Theme theme, Sources sources, List<Feature> features, int width,
            int height) {
        Settings settings = new Settings(theme, Clock.fixed(NOW, ZoneOffset.UTC),
                new RecentsFile(folder.resolve("recent.tsv")), true, sources, features);
        return Toolkit.on(() -> new TestWindow(new WindowController(settings, width, height)));
    }

    /** As in the pictures: 1600 x 1000. */
    public static TestWindow open(Path folder, Theme theme, MemoryStore... stores) {
        return open(folder, theme, WindowRequest.WIDTH, WindowRequest.HEIGHT, stores);
    }

    /** The window under test. */
    public WindowController controller() {
        return window;
    }

    /** Does an action as a menu or a key would. */
    public void perform(String action) {
        Toolkit.run(() -> window.workspace().actions().perform(Actions.named(action)));
    }

    /** Opens an address and waits until the window is idle. */
    public void openSource(String address) {
        Toolkit.run(() -> window.workspace().open(address));
        settle();
    }

    /** Waits until the window is idle and takes its picture; on a busy machine that may need several attempts. */
    public Image settle() {
        String ran = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompletableFuture<Image> picture = new CompletableFuture<>();
            List<String> words = new CopyOnWriteArrayList<>();
            Toolkit.run(() -> window.takePicture(picture::complete, words::add));
            Image taken = picture.join();
            if (words.isEmpty()) {
                return taken;
            }
            ran = words.toString();
        }
        throw new AssertionError("The window is never idle: " + ran);
    }

    /** The node of an id. */
    public Node node(String id) {
        return Toolkit.on(() -> {
            Node found = window.scene().lookup("#" + id);
            if (found == null) {
                throw new AssertionError("There is no node " + id + ".");
            }
            return found;
        });
    }

    /** Puts the window where a robot's mouse finds it; it must not be larger than the screen, 1280 x 800. */
    public void showOnScreen() {
        Toolkit.run(() -> {
            stage.setIconified(false);
            stage.toFront();
        });
    }

    /** Where a node is in the scene. */
    public Bounds bounds(String id) {
        Node node = node(id);
        return Toolkit.on(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Override
    public void close() {
        Toolkit.run(() -> {
            stage.hide();
            window.close();
        });
    }
}
