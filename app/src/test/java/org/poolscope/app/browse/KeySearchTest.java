package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;

class KeySearchTest {
    @TempDir
    Path folder;

    @Test
    void thePaletteFindsAKeyAndOpensIt() {
        try (BrowseWindow window = BrowseWindow.open(folder, Exp.make())) {
            TextField field = look(window, "/tau");

            assertTrue(window.texts().contains("exp, 3 of 3 sessions"), () -> window.texts().toString());
            Toolkit.run(() -> Event.fireEvent(field,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            window.settle();

            assertEquals("param.tau",
                    Toolkit.on(() -> window.window().controller().workspace().shownTab().get().title().get()));
        }
    }

    @Test
    void aKeyThatAppearsIsFoundToo() {
        SessionsInMemory sessions = Exp.make();
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            look(window, "/tau");
            window.perform("palette");
            sessions.appear("run9", "late.tau", Exp.list());

            window.until(each -> {
                look(each, "/late.t");
                return each.texts().contains("exp, 1 of 3 sessions");
            });
        }
    }

    private static TextField look(BrowseWindow window, String text) {
        window.perform("palette");
        TextField field = (TextField) window.window().node("paletteText");
        Toolkit.run(() -> field.setText(text));
        window.settle();
        return field;
    }
}
