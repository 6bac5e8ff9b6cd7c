package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

class TreeTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void showsSessionsWithoutReadingAnyValue() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");

            assertEquals(List.of("run0", "run1", "array.v", "param.tau", "results", "title", "run2"), window.rows());
            assertEquals(0, sessions.reads());
        }
    }

    @Test
    void theWindowsThreadNeverAsksTheSource() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");
            window.select("*/array.v");
            window.select("run1/title");
            window.perform("sessions.matching");

            assertEquals(0, sessions.callsOnWindowThread());
        }
    }

    @Test
    void rowsTellTypeAndShape() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");

            assertEquals("<f8 (8)", window.row("array.v").getValue().words().get());
            assertEquals("array", window.row("array.v").getValue().icon().get());
            assertEquals("list 2", window.row("results").getValue().words().get());
            assertEquals("float", window.row("param.tau").getValue().words().get());
        }
    }

    @Test
    void byKeyTurnsTheTreeRound() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            press(window, "By key");

            assertEquals(List.of("array.v", "only0", "param.tau", "results", "title"), window.rows());
            assertEquals("1/3", window.row("only0").getValue().words().get());
            window.expand("results");
            assertTrue(window.rows().containsAll(List.of("run0", "run1", "run2")));
        }
    }

    @Test
    void aFilterKeepsWhatFits() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            TextField filter = (TextField) window.nodes(node -> node.getStyleClass().contains("filter-field"))
                    .getFirst();
            Toolkit.run(() -> filter.setText("*.tau"));

            window.until(each -> each.rows().size() == 6);

            assertEquals(List.of("run0", "param.tau", "run1", "param.tau", "run2", "param.tau"), window.rows());
            window.until(each -> each.texts().contains("3 fit"));
        }
    }

    @Test
    void aBrokenPatternSaysWhy() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            TextField filter = (TextField) window.nodes(node -> node.getStyleClass().contains("filter-field"))
                    .getFirst();
            Toolkit.run(() -> filter.setText("/[/"));

            window.until(each -> each.texts().stream().anyMatch(text -> text.contains("is no pattern")));
        }
    }

    @Test
    void aFilterThatFindsNoEndIsRefusedInBothOrders() {
        SessionsInMemory names = Exp.make().put("run0", "a".repeat(60) + "!", new Value.Int(1));
        try (BrowseWindow window = BrowseWindow.open(folder, names)) {
            TextField filter = (TextField) window.nodes(node -> node.getStyleClass().contains("filter-field"))
                    .getFirst();
            for (String order : List.of("By session", "By key")) {
                ToggleButton button = (ToggleButton) window
                        .nodes(node -> node instanceof ToggleButton each && order.equals(each.getText())).getFirst();
                Toolkit.run(() -> {
                    filter.clear();
                    button.fire();
                    filter.setText("/(.*)*(.*)*(.*)*x$/");
                });

                window.until(each -> each.texts().stream().anyMatch(text -> text.contains("tries too many ways")));
            }
        }
    }

    @Test
    void aNewSessionAppearsAndNothingElseMoves() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");
            Toolkit.run(() -> window.tree().getSelectionModel().select(window.tree().getRow(window.row("results"))));
            window.settle();

            sessions.appear("run3", "array.v", new Value.Int(1));
            window.until(each -> each.rows().contains("run3"));

            assertEquals("results",
                    Toolkit.on(() -> window.tree().getSelectionModel().getSelectedItem().getValue().name()));
            assertTrue(window.row("run1").isExpanded());
            assertEquals("4 sessions", Toolkit.on(() -> window.source().detail().get()));
        }
    }

    @Test
    void aSessionThatCannotBeReadSaysSoAndHidesNoOther() {
        sessions.store().fail(DataPath.of("run1"), new SourceException.Corrupt("The file is cut short.", "run1"));
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            assertEquals(List.of("run0", "run1", "run2"), window.rows());
            assertEquals("warn", window.row("run1").getValue().icon().get());
            window.expand("run1");
            assertTrue(window.rows().contains("The file is cut short."));
            window.expand("run2");
            assertTrue(window.rows().contains("title"));
        }
    }

    @Test
    void strayFilesStandBelowTheSessions() {
        sessions.warn("notes.txt is not a shelf.");
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            assertEquals("notes.txt is not a shelf.", window.rows().getLast());
        }
    }

    @Test
    void typingJumpsToAName() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run0");
            TypeAhead typing = Toolkit.on(() -> new TypeAhead(window.tree()));

            Toolkit.run(() -> {
                typing.type("t", 0);
                typing.type("i", 1);
            });

            assertEquals("title",
                    Toolkit.on(() -> window.tree().getSelectionModel().getSelectedItem().getValue().name()));
        }
    }

    @Test
    void onlyRowsOnScreenArePeekedAt() {
        SessionsInMemory many = new SessionsInMemory();
        for (int i = 0; i < 400; i++) {
            many.put("run", "key%03d".formatted(i), new Value.Int(i));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, many)) {
            window.expand("run");

            assertEquals(401, window.rows().size());
            assertTrue(many.peeks() < 120, () -> many.peeks() + " peeks");
        }
    }

    private static void press(BrowseWindow window, String title) {
        ToggleButton button = (ToggleButton) window.nodes(node -> node instanceof ToggleButton toggle
                && title.equals(toggle.getText())).getFirst();
        Toolkit.run(button::fire);
        window.settle();
    }
}
