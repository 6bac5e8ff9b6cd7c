package org.poolscope.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.action.PlotKey;

class KeysTest {
    @TempDir
    Path folder;

    @Test
    void controlKOpensThePaletteAndEscapeClosesIt() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            window.settle();

            press(window.node("start"), KeyCode.K, true);
            assertTrue(window.node("palette").isVisible());

            press(window.node("paletteText"), KeyCode.ESCAPE, false);
            assertFalse(window.node("palette").isVisible());
        }
    }

    @Test
    void enterInThePaletteDoesTheChosenAction() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            window.settle();
            press(window.node("start"), KeyCode.K, true);
            TextField field = (TextField) window.node("paletteText");

            Toolkit.run(() -> field.setText("light and dark"));
            press(field, KeyCode.ENTER, false);

            assertEquals(Theme.DARK, Toolkit.on(() -> window.controller().look().theme().get()));
        }
    }

    @Test
    void f1ListsTheKeys() {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            window.settle();

            press(window.node("start"), KeyCode.F1, false);

            assertEquals("keys", Toolkit.on(() -> window.controller().workspace().shownTab().get().id()));
        }
    }

    @Test
    void singleLettersActInPlotsOnly() {
        List<String> done = new ArrayList<>();
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT)) {
            Button plot = new Button("plot");
            Button other = new Button("other");
            WorkTab tab = new WorkTab("t", "scan", "plot", new StackPane(plot, other));
            Toolkit.run(() -> {
                PlotKey.declarePlot(plot);
                tab.actions().on("plot.ghost", () -> done.add("ghost"));
                window.controller().workspace().show(tab);
            });
            window.settle();

            press(other, KeyCode.G, false);
            assertEquals(List.of(), done);

            press(plot, KeyCode.G, false);
            assertEquals(List.of("ghost"), done);
        }
    }

    private static void press(Node target, KeyCode key, boolean control) {
        Toolkit.run(() -> Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
    }
}
