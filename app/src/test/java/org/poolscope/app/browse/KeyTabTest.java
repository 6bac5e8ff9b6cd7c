package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.ValueView;
import org.poolscope.app.inspect.ViewKind;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.Actions;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

class KeyTabTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void getShowsARowAndACurveASession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            SessionTable table = window.table();
            assertEquals(List.of("run0", "run1", "run2"),
                    Toolkit.on(() -> table.getItems().stream().map(SessionValue::session).toList()));
            assertEquals(3, Toolkit.on(() -> window.plot().curves().size()));
            assertTrue(window.texts().contains("3 curves, 8 points each"));
            assertTrue(window.texts().contains("3 of 3 sessions"));
        }
    }

    @Test
    void cellsAreExact() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            SessionValue row = Toolkit.on(() -> window.table().getItems().get(1));
            assertEquals("<f8", row.type());
            assertEquals("(8,)", row.shape());
            assertEquals("1.1", row.min());
            assertEquals("9.0", row.max());
            assertEquals("1.1, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 9.0", row.first());
        }
    }

    @Test
    void aTickTakesACurveAway() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            CheckBox tick = (CheckBox) window.nodes(node -> node instanceof CheckBox).getFirst();

            Toolkit.run(tick::fire);
            window.settle();

            assertEquals(2, Toolkit.on(() -> window.plot().curves().size()));
        }
    }

    @Test
    void thisSessionShowsItsValue() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");

            ValueView view = (ValueView) window.nodes(node -> node instanceof ValueView).getFirst();
            assertEquals(ViewKind.VALUE, Toolkit.on(() -> view.shown().orElseThrow()));
            assertEquals("Run number 1", label(window, "bigValue"));
            window.perform("copy.value");
            assertEquals(List.of("Run number 1"), window.copied());
        }
    }

    @Test
    void anErrorOfOneSessionHidesNoOther() {
        sessions.store().fail(DataPath.of("run1", "array.v"), new SourceException.Corrupt("It ends early.", "run1"));
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertEquals(2, Toolkit.on(() -> window.plot().curves().size()));
            assertEquals("It ends early.", Toolkit.on(() -> window.table().getItems().get(1).first()));
        }
    }

    @Test
    void copyTakesTheSelectedRowExactly() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Toolkit.run(() -> window.table().getSelectionModel().select(2));
            window.perform("copy.value");
            window.perform("copy.address");

            assertTrue(window.copied().getFirst().endsWith("2.0\t10.0\t2.1, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 10.0"),
                    window.copied()::toString);
            assertEquals("memory:exp::*/array.v", window.copied().getLast());
        }
    }

    @Test
    void readingCanBeStopped() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            sessions.store().hold();
            Toolkit.run(() -> window.window().controller().workspace().select(window.source(),
                    DataPath.of(DataPath.EVERY, "array.v")));

            window.until(each -> Toolkit.on(() -> !each.window().controller().workspace().tasks().running().isEmpty()));
            Toolkit.run(() -> List.copyOf(window.window().controller().workspace().tasks().running())
                    .forEach(task -> task.cancel()));
            sessions.store().release();
            window.settle();

            assertEquals(0, sessions.callsOnWindowThread());
        }
    }

    @Test
    void anExportBeforeAnythingIsReadTakesEverySession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");
            window.perform("sessions.matching");
            window.perform("sessions.this");
            Toolkit.run(() -> window.window().controller().workspace().actions()
                    .perform(Actions.named("sessions.get")));
            window.perform("export");

            assertTrue(window.texts().stream().anyMatch(text -> text.startsWith("3 rows of 3 values")),
                    () -> window.texts().toString());
        }
    }

    @Test
    void aTextTooLongForTheClipboardIsRefusedInWords() {
        sessions.put("run0", "long", Exp.list(new Value.Text("x".repeat(10_000_001))));
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run0/long");
            window.perform("copy.value");

            assertEquals(List.of(), window.copied());
            assertTrue(window.texts().stream().anyMatch(text -> text.contains("was not copied")));
        }
    }

    @Test
    void aParameterThatTellsSessionsApartIsAColumn() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertEquals("param.tau", Toolkit.on(() -> window.table().getColumns().get(2).getText()));
            assertEquals("0.04", Toolkit.on(() -> window.table().getColumns().get(2).getCellData(1)));
        }
    }

    @Test
    void nothingIsCutAndEverythingSaysWhatItIs() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertEquals(List.of(), window.cut("#workArea"));
            assertEquals(List.of(), window.cut("#inspector"));
            assertEquals(List.of(), window.cut("#sidePane"));
            assertEquals(List.of(), window.nodes(KeyTabTest::isSilent).stream().map(Node::toString).toList());
        }
    }

    private static boolean isSilent(Node node) {
        boolean says = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean hasText = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        boolean partOfPlot = node.getClass().getSimpleName().equals("HiddenSidesPane");
        return node.isFocusTraversable() && !says && !hasText && !partOfPlot;
    }

    private static String label(BrowseWindow window, String id) {
        return assertInstanceOf(Labeled.class, window.window().node(id)).getText();
    }
}
