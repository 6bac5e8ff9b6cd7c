package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.model.source.MemoryStore;

class TextTest {
    @TempDir
    Path folder;

    @Test
    void noTextOfTheStartScreenIsCut() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            window.settle();

            assertEquals(List.of(), cut(window));
        }
    }

    @Test
    void noTextOfTheWindowIsCutAtTheSmallestSize() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, 960, 600, new MemoryStore("one"))) {
            window.openSource("memory:one");
            window.perform("pane.side");
            window.settle();

            assertEquals(List.of(), cut(window));
        }
    }

    @Test
    void noTextOfTheListOfKeysIsCut() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            window.perform("keys");
            window.settle();

            assertEquals(List.of(), cut(window));
        }
    }

    @Test
    void everyControlSaysWhatItIs() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new MemoryStore("one"))) {
            window.openSource("memory:one");
            window.perform("keys");
            window.perform("palette");
            window.settle();

            List<String> silent = Toolkit.on(() -> controls(window.controller().scene().getRoot()).stream()
                    .filter(TextTest::isSilent).map(Node::toString).toList());

            assertEquals(List.of(), silent);
        }
    }

    @Test
    void findsManyControls() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            int count = Toolkit.on(() -> controls(window.controller().scene().getRoot()).size());

            assertTrue(count > 20, () -> "only " + count);
        }
    }

    private static List<String> cut(TestWindow window) {
        return ShownText.cut(window.controller().scene().getRoot());
    }

    private static boolean isSilent(Node node) {
        String said = node.getAccessibleText();
        boolean says = said != null && !said.isBlank();
        boolean hasText = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return node.isFocusTraversable() && !says && !hasText;
    }

    private static List<Node> controls(Node root) {
        return ShownText.nodes(root).stream().filter(node -> node instanceof Control && !(node instanceof Label))
                .toList();
    }
}
