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
import org.poolscope.model.source.Sources;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.TableProvider;

/** Several text files that are given at once are one table, whose last column tells them apart. */
class FilesAsTableWindowTest {
    @TempDir
    Path folder;

    private final List<String> copied = new CopyOnWriteArrayList<>();
    private List<String> files;

    @BeforeEach
    void write() throws Exception {
        files = List.of(Files.writeString(folder.resolve("a.csv"), "name,x\nchr1,1\nchr2,2\n").toString(),
                Files.writeString(folder.resolve("bb.csv"), "name,x\nchr3,y\nchr4,4\n").toString());
    }

    @Test
    void filesDroppedTogetherAreListedWithWhatCameOfEach() {
        try (TestWindow window = open()) {
            until(() -> texts(window).containsAll(List.of("2 rows fit", "1 row fits, 1 does not",
                    "3 rows fit, 1 does not")));

            assertTrue(texts(window).containsAll(List.of("bb.csv", "'y' cannot be read as <i8.")),
                    () -> texts(window).toString());
            assertEquals(1, Toolkit.on(() -> window.controller().workspace().sources().size()));
        }
    }

    @Test
    void eachRowNamesItsFile() {
        try (TestWindow window = open()) {
            until(() -> texts(window).contains("3 rows fit, 1 does not"));
            Toolkit.run(() -> type(window).setText("S8"));
            Toolkit.run(() -> type(window).fireEvent(new ActionEvent()));
            until(() -> texts(window).contains("4 rows fit"));

            Toolkit.run(((Button) window.node("loadMemory"))::fire);

            until(() -> nodes(window).stream().anyMatch(GridView.class::isInstance));
            until(() -> texts(window).containsAll(List.of("source", "4 rows", "b'bb.csv'"))
                    || texts(window).containsAll(List.of("source", "4 rows", "bb.csv")));
        }
    }

    @Test
    void aFileCanBeLeftOutAgain() {
        try (TestWindow window = open()) {
            until(() -> texts(window).contains("3 rows fit, 1 does not"));
            Button out = (Button) nodes(window).stream()
                    .filter(node -> "Leave bb.csv out".equals(node.getAccessibleText())).findFirst().orElseThrow();

            Toolkit.run(out::fire);

            until(() -> texts(window).contains("2 rows fit") && !texts(window).contains("bb.csv"));
        }
    }

    private TestWindow open() {
        TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new TableProvider())),
                List.of(new TablesFeature(copied::add, new SharedMemory(folder))));
        Toolkit.run(() -> window.controller().workspace().open(files));
        window.settle();
        return window;
    }

    private static TextField type(TestWindow window) {
        return (TextField) ShownText.nodes(window.controller().scene().getRoot()).stream()
                .filter(node -> "dtype".equals(node.getId())).toList().getLast();
    }

    private static List<String> texts(TestWindow window) {
        return nodes(window).stream().filter(Text.class::isInstance)
                .map(node -> Toolkit.on(((Text) node)::getText)).toList();
    }

    private static List<Node> nodes(TestWindow window) {
        return Toolkit.on(() -> ShownText.nodes(window.controller().scene().getRoot()));
    }

    private static void until(BooleanSupplier so) {
        await().until(so::getAsBoolean);
    }
}
