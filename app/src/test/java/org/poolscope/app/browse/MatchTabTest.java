package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.value.Value;

class MatchTabTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void countsAsOneTypes() {
        try (BrowseWindow window = open()) {
            type(window, "/a/");
            window.until(each -> count(each).equals("2 keys fit"));

            type(window, "p");
            window.until(each -> count(each).equals("1 key fits"));
            window.until(each -> each.texts().contains("0.04"));
        }
    }

    @Test
    void anExpressionWithoutEndIsExplainedAndFreezesNothing() {
        sessions.put("run0", "a".repeat(60), new Value.Int(1));
        try (BrowseWindow window = open()) {
            type(window, "/(.*)*(.*)*(.*)*x$/");

            window.until(each -> count(each).contains("tries too many ways"));
            type(window, "title");
            window.until(each -> count(each).equals("1 key fits"));
        }
    }

    @Test
    void aBrokenExpressionIsExplained() {
        try (BrowseWindow window = open()) {
            type(window, "/(/");

            assertTrue(count(window).startsWith("'/(/' is no pattern"), () -> count(window));
        }
    }

    @Test
    void moreValuesThanAreShownAreTold() {
        for (int i = 0; i <= MatchPlan.MOST; i++) {
            sessions.put("run0", "many" + i, new Value.Int(i));
        }
        try (BrowseWindow window = open()) {
            int before = sessions.reads();
            type(window, "many");

            window.until(each -> each.texts().stream().anyMatch(text -> text.startsWith("These are the first 2")));
            assertEquals(MatchPlan.MOST, sessions.reads() - before);
            assertEquals(MatchPlan.MOST, Toolkit.on(() -> ((GridView) window.window().controller().scene()
                    .lookup(".grid-view")).table().getItems().size()));
        }
    }

    @Test
    void anExportTakesWhatFits() {
        try (BrowseWindow window = open()) {
            type(window, "p");
            window.until(each -> count(each).equals("1 key fits"));
            window.perform("export");

            TableView<?> preview = (TableView<?>) window
                    .nodes(node -> node.getStyleClass().contains("preview-table")).getFirst();
            window.until(each -> Toolkit.on(() -> IntStream.range(0, preview.getItems().size())
                    .anyMatch(row -> "0.04".equals(preview.getColumns().getLast().getCellData(row)))));
        }
    }

    private BrowseWindow open() {
        BrowseWindow window = BrowseWindow.open(folder, sessions);
        window.select("*/array.v");
        window.perform("sessions.matching");
        return window;
    }

    private static void type(BrowseWindow window, String text) {
        TextField field = (TextField) window.window().node("matchField");
        Toolkit.run(() -> field.setText(text));
    }

    private static String count(BrowseWindow window) {
        return Toolkit.on(() -> ((Labeled) window.window().controller().scene().lookup("#matchCount")).getText());
    }
}
