package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;

class KeptExportTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void anExportThatWasNotWrittenIsOfferedAgain() {
        String wanted = folder.resolve("wanted.csv").toString();
        try (BrowseWindow window = first()) {
            TextField field = file(window);
            Toolkit.run(() -> field.setText(wanted));
        }
        try (BrowseWindow window = starts().again()) {
            assertTrue(window.tabs(0).contains("Export array.v"), () -> window.tabs(0).toString());
            TabPane pane = (TabPane) window.nodes(TabPane.class::isInstance).getFirst();
            int place = window.tabs(0).indexOf("Export array.v");
            Toolkit.run(() -> pane.getSelectionModel().select(place));
            window.settle();
            TextField field = file(window);
            assertEquals(wanted, Toolkit.on(field::getText));
        }
    }

    @Test
    void oneThatWasWrittenIsNot() {
        Path target = folder.resolve("done.csv");
        try (BrowseWindow window = first()) {
            TextField field = file(window);
            Toolkit.run(() -> field.setText(target.toString()));
            window.perform("run");
            window.until(_ -> Files.exists(target));
            window.settle();
        }
        try (BrowseWindow window = starts().again()) {
            assertFalse(window.tabs(0).contains("Export array.v"), () -> window.tabs(0).toString());
        }
    }

    private BrowseWindow first() {
        BrowseWindow window = starts().first();
        window.select("*/array.v");
        window.perform("export");
        return window;
    }

    private Restarts starts() {
        return new Restarts(folder, sessions);
    }

    private static TextField file(BrowseWindow window) {
        return (TextField) window.nodes(node -> node instanceof TextField
                && "File to write".equals(node.getAccessibleText())).getFirst();
    }
}
