package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

class FollowTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void aDriveThatGoesAwayIsToldAndFollowedAgain() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            sessions.goAway(away());
            window.until(FollowTest::saysThatItIsAway);

            sessions.comeBack();
            sessions.appear("run9", "array.v", new Value.Int(1));

            window.until(each -> each.rows().contains("run9"));
            assertEquals(List.of("run0", "run1", "run2", "run9"), window.rows());
            window.until(each -> !saysThatItIsAway(each));
        }
    }

    @Test
    void whatAppearedMeanwhileIsSeenAfterwards() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            sessions.goAway(away());
            window.until(FollowTest::saysThatItIsAway);
            sessions.put("run9", "array.v", new Value.Int(1));

            sessions.comeBack();

            window.until(each -> each.rows().contains("run9"));
        }
    }

    @Test
    void aNewKeyShowsInASessionThatIsOpen() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");

            sessions.appear("run1", "late", new Value.Int(1));

            window.until(each -> each.rows().contains("late"));
            assertEquals(List.of("run0", "run1", "array.v", "late", "param.tau", "results", "title", "run2"),
                    window.rows());
        }
    }

    @Test
    void tryingAgainListsASessionThatHasBecomeWhole() {
        sessions.store().fail(DataPath.of("run1"), new SourceException.Corrupt("The file is cut short.", "run1"));
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.expand("run1");
            sessions.store().heal(DataPath.of("run1"));

            TreeView<Row> tree = window.tree();
            int row = window.rows().indexOf("The file is cut short.");
            Toolkit.run(() -> {
                tree.getSelectionModel().select(row);
                Event.fireEvent(tree, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                        false));
            });
            window.settle();

            assertEquals(List.of("run0", "run1", "array.v", "param.tau", "results", "title", "run2"), window.rows());
            assertEquals("session", window.row("run1").getValue().icon().get());
        }
    }

    private static SourceException away() {
        return new SourceException.Unreachable("The drive is away.", "exp", "", null);
    }

    private static boolean saysThatItIsAway(BrowseWindow window) {
        return window.texts().stream().anyMatch(text -> text.contains("The drive is away."));
    }
}
