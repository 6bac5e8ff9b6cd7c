package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.PlacesFile;
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
        try (BrowseWindow window = again()) {
            assertTrue(tabs(window).contains("Export array.v"), () -> tabs(window).toString());
            TabPane pane = (TabPane) window.nodes(TabPane.class::isInstance).getFirst();
            int place = tabs(window).indexOf("Export array.v");
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
        try (BrowseWindow window = again()) {
            assertFalse(tabs(window).contains("Export array.v"), () -> tabs(window).toString());
        }
    }

    private BrowseWindow first() {
        BrowseWindow window = again();
        window.window().openSource(SessionsInMemory.ADDRESS);
        window.select("*/array.v");
        window.perform("export");
        return window;
    }

    private BrowseWindow again() {
        return BrowseWindow.reopen(folder, sessions, new PlacesFile(folder.resolve("open.tsv")));
    }

    private static TextField file(BrowseWindow window) {
        return (TextField) window.nodes(node -> node instanceof TextField
                && "File to write".equals(node.getAccessibleText())).getFirst();
    }

    private static List<String> tabs(BrowseWindow window) {
        TabPane tabs = (TabPane) window.nodes(TabPane.class::isInstance).getFirst();
        return Toolkit.on(() -> tabs.getTabs().stream().map(Tab::getText).toList());
    }
}
