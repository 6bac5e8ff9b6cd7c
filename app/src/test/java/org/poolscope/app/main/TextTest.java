package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
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
        return Toolkit.on(() -> all(window.controller().scene().getRoot()).stream().filter(Labeled.class::isInstance)
                .map(Labeled.class::cast).filter(TextTest::isCut).map(Labeled::getText).toList());
    }

    private static boolean isCut(Labeled labeled) {
        String shown = labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).findFirst().orElse("");
        return !shown.isEmpty() && !shown.equals(labeled.getText()) && shown.endsWith(labeled.getEllipsisString());
    }

    private static boolean isSilent(Node node) {
        String said = node.getAccessibleText();
        boolean says = said != null && !said.isBlank();
        boolean hasText = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return node.isFocusTraversable() && !says && !hasText;
    }

    private static List<Node> controls(Node root) {
        return all(root).stream().filter(node -> node instanceof Control && !(node instanceof Label)).toList();
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>();
        if (root.isVisible()) {
            nodes.add(root);
            if (root instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
            }
        }
        return nodes;
    }
}
