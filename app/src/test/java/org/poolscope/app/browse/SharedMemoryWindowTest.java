package org.poolscope.app.browse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.browse.shared.SharedFeature;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.shm.SharedMemoryProvider;

/** Blocks of shared memory in the window: listed, freed, and shown as arrays that change. */
class SharedMemoryWindowTest {
    @TempDir
    Path folder;

    private final List<String> copied = new CopyOnWriteArrayList<>();
    private SharedMemory memory;
    private SharedArray array;

    @BeforeEach
    void share() throws Exception {
        memory = new SharedMemory(Files.createDirectory(folder.resolve("shm")));
        array = SharedArray.create(memory, "psm_live", DType.FLOAT64, 3, 2);
    }

    @AfterEach
    void free() {
        array.close();
    }

    @Test
    void aChosenBlockSaysItsSizeAndOffersTypesThatFillIt() {
        try (TestWindow window = open("shm://")) {
            choose(window);

            assertTrue(texts(window).containsAll(List.of("psm_live", "48 bytes")), () -> texts(window).toString());
            assertEquals("<f8", ((TextField) window.node("attachType")).getText());
            assertEquals("6", ((TextField) window.node("attachShape")).getText());
        }
    }

    @Test
    void anArrayShowsWhatAnotherWritesAndKeepsItsSelection() {
        try (TestWindow window = open("shm://psm_live?dtype=<f8&shape=3,2")) {
            until(() -> texts(window).contains("0.0"));
            GridView grid = (GridView) nodes(window, GridView.class).getFirst();
            Toolkit.run(() -> grid.table().getFocusModel().focus(1));

            array.array().bytes().setAtIndex(ValueLayout.JAVA_DOUBLE_UNALIGNED, 3, 41.5);

            until(() -> texts(window).contains("41.5"));
            assertEquals(grid, nodes(window, GridView.class).getFirst());
            assertEquals(1, Toolkit.on(() -> grid.table().getFocusModel().getFocusedIndex()));
        }
    }

    @Test
    void anArrayThatIsTakenAwaySaysSoAndStaysInSight() throws Exception {
        try (TestWindow window = open("shm://psm_live?dtype=<f8&shape=3,2")) {
            until(() -> texts(window).contains("0.0"));

            memory.unlink("psm_live");

            until(() -> texts(window).stream().anyMatch(text -> text.startsWith("There is no block")));
            assertTrue(texts(window).contains("0.0"));
        }
    }

    @Test
    void aBlockIsFreedOnlyAfterAQuestion() throws Exception {
        array.block().release();
        array.close();
        try (TestWindow window = open("shm://")) {
            choose(window);
            Button free = (Button) window.node("freeBlock");
            until(() -> !Toolkit.on(free::isDisabled));
            Toolkit.run(free::fire);
            assertTrue(Files.exists(memory.folder().resolve("psm_live")));

            Node confirm = confirm();
            Toolkit.run(((Button) confirm)::fire);

            until(() -> !Files.exists(memory.folder().resolve("psm_live")));
        }
    }

    @Test
    void attachingOpensTheArray() {
        try (TestWindow window = open("shm://")) {
            choose(window);
            Toolkit.run(() -> ((TextField) window.node("attachShape")).setText("2,3"));
            Toolkit.run(((Button) window.node("attach"))::fire);

            until(() -> !nodes(window, GridView.class).isEmpty());
            assertEquals(2, Toolkit.on(() -> window.controller().workspace().sources().size()));
            assertFalse(texts(window).contains("psm_gone"));
        }
    }

    private TestWindow open(String address) {
        TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new SharedMemoryProvider(memory))),
                List.of(new SharedFeature(copied::add, memory)));
        window.openSource(address);
        return window;
    }

    private static void choose(TestWindow window) {
        Toolkit.run(() -> window.controller().workspace()
                .select(window.controller().workspace().sources().getFirst(), DataPath.of("psm_live")));
        until(() -> "<f8".equals(((TextField) window.node("attachType")).getText()));
    }

    /** The button of the balloon, which is a window of its own. */
    private static Node confirm() {
        await().until(() -> Toolkit.on(() -> Window.getWindows().stream()
                .anyMatch(each -> each.getScene().lookup("#confirm") != null)));
        return Toolkit.on(() -> Window.getWindows().stream()
                .map(each -> each.getScene().lookup("#confirm")).filter(Objects::nonNull).findFirst()
                .orElseThrow());
    }

    private static List<String> texts(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream()
                .filter(Text.class::isInstance).map(node -> ((Text) node).getText()).toList());
    }

    private static List<Node> nodes(TestWindow window, Class<?> kind) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream()
                .filter(kind::isInstance).toList());
    }

    private static void until(BooleanSupplier so) {
        await().until(so::getAsBoolean);
    }
}
