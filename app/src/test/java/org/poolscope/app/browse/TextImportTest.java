package org.poolscope.app.browse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.browse.tables.TablesFeature;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.TableProvider;

/** A text table in the window: seen before it is loaded, and its bad rows told. */
class TextImportTest {
    private static final int ROWS = 3000;
    private static final int BAD = 2500;

    @TempDir
    Path folder;

    private final List<String> copied = new CopyOnWriteArrayList<>();
    private Path file;
    private SharedMemory memory;

    @BeforeEach
    void write() throws Exception {
        memory = new SharedMemory(Files.createDirectory(folder.resolve("shm")));
        StringBuilder text = new StringBuilder("name,x\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("chr").append(i % 22).append(',').append(i == BAD ? "12x" : Integer.toString(i)).append('\n');
        }
        file = Files.writeString(folder.resolve("points.csv"), text);
    }

    @Test
    void aTableIsSeenAsTextAndAsColumnsOfGuessedTypes() {
        try (TestWindow window = open()) {
            assertTrue(texts(window).containsAll(List.of("name,x", "chr0,0", "chr0")), () -> texts(window).toString());
            assertEquals(List.of("|S5", "<i8"), fields(window, "dtype"));
            assertEquals(List.of("name", "x"), fields(window, "name"));
        }
    }

    @Test
    void aRowThatDoesNotFitIsListedWithItsPlaceTextAndReason() {
        try (TestWindow window = open()) {
            until(() -> texts(window).contains("12x"));

            assertTrue(texts(window).containsAll(List.of("2500", "2502", "'12x' cannot be read as <i8.")),
                    () -> texts(window).toString());
        }
    }

    @Test
    void aLoadStopsAtTheFirstBadRowUnlessSuchAreSkipped() {
        try (TestWindow window = open()) {
            Toolkit.run(((Button) window.node("loadMemory"))::fire);
            until(() -> texts(window).stream().anyMatch(text -> text.startsWith("Row 2500 (line 2502), column 2")));

            ToggleButton skip = (ToggleButton) nodes(window).stream().filter(node -> node instanceof ToggleButton button
                    && button.getText().equals("Skip them")).findFirst().orElseThrow();
            Toolkit.run(skip::fire);
            Toolkit.run(((Button) window.node("loadMemory"))::fire);

            until(() -> nodes(window).stream().anyMatch(GridView.class::isInstance));
            until(() -> texts(window).contains("2\u202f999 rows"));
        }
    }

    @Test
    void anotherTypeIsCheckedAtOnce() {
        try (TestWindow window = open()) {
            until(() -> texts(window).contains("12x"));
            TextField type = (TextField) nodes(window).stream().filter(node -> "dtype".equals(node.getId()))
                    .toList().getLast();
            Toolkit.run(() -> {
                type.setText("S8");
                type.fireEvent(new ActionEvent());
            });

            until(() -> texts(window).contains("3\u202f000 rows fit"));
        }
    }

    @Test
    void aTableInSharedMemoryIsFreedWithItsSource() throws Exception {
        try (TestWindow window = open()) {
            ToggleButton skip = (ToggleButton) nodes(window).stream().filter(node -> node instanceof ToggleButton button
                    && button.getText().equals("Skip them")).findFirst().orElseThrow();
            Toolkit.run(skip::fire);
            Toolkit.run(((Button) window.node("loadShared"))::fire);
            until(() -> blocks() == 1);
            window.settle();

            Toolkit.run(() -> window.controller().workspace()
                    .close(window.controller().workspace().sources().getFirst()));

            until(() -> blocks() == 0);
        }
    }

    private int blocks() {
        try {
            return new BlockList(memory).all().size();
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    private TestWindow open() {
        TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new TableProvider())),
                List.of(new TablesFeature(copied::add, memory)));
        window.openSource(file.toString());
        return window;
    }

    private static List<String> fields(TestWindow window, String id) {
        return nodes(window).stream().filter(node -> id.equals(node.getId()) && node instanceof TextField)
                .map(node -> Toolkit.on(((TextField) node)::getText)).toList();
    }

    private static List<String> texts(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream()
                .filter(Text.class::isInstance).map(node -> ((Text) node).getText()).toList());
    }

    private static List<Node> nodes(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()));
    }

    private static void until(BooleanSupplier so) {
        await().until(so::getAsBoolean);
    }
}
