package org.poolscope.app.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.GridView;
import org.poolscope.app.inspect.ValueView;
import org.poolscope.app.inspect.ViewKind;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.action.ActionState;
import org.poolscope.app.main.action.Actions;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class KeyTabTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void getShowsARowAndACurveASession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            SessionTable table = table(window);
            assertEquals(List.of("run0", "run1", "run2"),
                    Toolkit.on(() -> table.getItems().stream().map(SessionValue::session).toList()));
            assertEquals(3, Toolkit.on(() -> plot(window).curves().size()));
            assertTrue(window.texts().contains("3 curves, 8 points each"));
            assertTrue(window.texts().contains("3 of 3 sessions"));
        }
    }

    @Test
    void cellsAreExact() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            SessionValue row = Toolkit.on(() -> table(window).getItems().get(1));
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

            assertEquals(2, Toolkit.on(() -> plot(window).curves().size()));
        }
    }

    @Test
    void aReloadShowsWhatIsThereNowWhereOneLooked() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Plot before = plot(window);
            Toolkit.run(() -> before.steps().step("Zoom", view -> view.withX(new Extent(1.25, 4), false)));
            sessions.put("run1", "array.v", new Numeric.Array(NdArray.ofDoubles(40, 41, 42)));

            window.perform("reload");

            assertEquals("40.0", Toolkit.on(() -> table(window).getItems().get(1).min()));
            assertEquals(new Extent(1.25, 4), Toolkit.on(() -> plot(window).viewport().x()));
        }
    }

    @Test
    void aReloadShowsTheSingleValueThatIsThereNow() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");
            sessions.put("run1", "title", new Value.Text("Renamed"));

            window.perform("reload");

            assertTrue(window.texts().contains("Renamed"), () -> window.texts().toString());
        }
    }

    @Test
    void backGoesToThePlaceBeforeAlsoInTheSameTab() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("run1/title");
            assertEquals("This is the first place.", why(window));
            window.select("run2/title");

            window.perform("back");

            assertTrue(window.texts().contains("Run number 1"), () -> window.texts().toString());
            window.perform("forward");
            assertTrue(window.texts().contains("Run number 2"), () -> window.texts().toString());
        }
    }

    private static String why(BrowseWindow window) {
        return Toolkit.on(() -> window.window().controller().workspace().actions()
                .state(Actions.named("back")) instanceof ActionState.Off off ? off.reason() : "");
    }

    @Test
    void askingForTheSameOnceMoreMovesNothing() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Plot plot = plot(window);
            Toolkit.run(() -> plot.steps().step("Zoom", view -> view.withX(new Extent(1.25, 4), false)));

            window.select("*/array.v");

            assertEquals(plot, plot(window));
            assertEquals(new Extent(1.25, 4), Toolkit.on(() -> plot.viewport().x()));
        }
    }

    @Test
    void getMergedIsOffForArraysAndSaysWhy() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertTrue(window.texts().contains("get_merged is off for this key."));
            assertTrue(window.texts()
                    .contains("Its values are arrays; Python joins only lists and tuples (TypeError)."));
            ToggleButton merged = (ToggleButton) window.window().node("question-3");
            assertTrue(merged.getStyleClass().contains("off"));
            assertEquals(Merging.PYTHON, Toolkit.on(() -> merged.getTooltip().getText()));
        }
    }

    @Test
    void getMergedJoinsLists() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/results");
            window.perform("sessions.merged");

            assertTrue(window.texts().contains("6 rows"));
            GridView grid = (GridView) window.nodes(node -> node instanceof GridView).getFirst();
            Toolkit.run(() -> grid.table().getSelectionModel().select(4, grid.table().getColumns().get(2)));
            assertEquals("2", Toolkit.on(grid::copyText));
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
    void aSingleNumberOfEachSessionIsAPointASession() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/param.tau");

            Curve points = Toolkit.on(() -> plot(window).curves().getFirst());
            assertEquals(Curve.Shape.POINTS, points.shape());
            assertEquals(List.of(0.02, 0.04, 0.06), LongStream.range(0, 3).mapToObj(points.y()::at).toList());
            Toolkit.run(() -> plot(window).setCrosshair(new Crosshair(points.id(), 1)));
            window.settle();
            assertTrue(window.texts().contains("session run1"), () -> window.texts().toString());
        }
    }

    @Test
    void aSingleNumberStandsOverTheParameterThatTellsSessionsApart() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "count", new Value.Int(30 - i));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/count");

            assertEquals("X: param.tau", Toolkit.on(() -> axisMenu(window).getText()));
            Curve points = Toolkit.on(() -> plot(window).curves().getFirst());
            assertEquals(List.of(0.02, 0.04, 0.06), LongStream.range(0, 3).mapToObj(points.x()::at).toList());
            assertEquals("29", points.textAt(1));

            Toolkit.run(() -> axisMenu(window).getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
            window.settle();
            assertEquals(List.of("session", "only0", "param.tau"),
                    Toolkit.on(() -> axisMenu(window).getItems().stream().map(MenuItem::getText).toList()));
            Toolkit.run(() -> axisMenu(window).getItems().getFirst().fire());
            assertEquals(2.0, Toolkit.on(() -> plot(window).curves().getFirst().x().at(2)));
        }
    }

    @Test
    void getMergedFollowsTheSessionsHoweverTheRowsAreSorted() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "param.tau", new Value.Real(9 - i));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/results");
            assertEquals("run2", Toolkit.on(() -> table(window).getItems().getFirst().session()));
            window.perform("sessions.merged");

            GridView grid = (GridView) window.nodes(node -> node instanceof GridView).getFirst();
            Toolkit.run(() -> grid.table().getSelectionModel().select(0, grid.table().getColumns().get(2)));
            assertEquals("0", Toolkit.on(grid::copyText));
        }
    }

    @Test
    void anErrorOfOneSessionHidesNoOther() {
        sessions.store().fail(DataPath.of("run1", "array.v"), new SourceException.Corrupt("It ends early.", "run1"));
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");

            assertEquals(2, Toolkit.on(() -> plot(window).curves().size()));
            assertEquals("It ends early.", Toolkit.on(() -> table(window).getItems().get(1).first()));
        }
    }

    @Test
    void copyTakesTheSelectedRowExactly() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            Toolkit.run(() -> table(window).getSelectionModel().select(2));
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
    void aTickKeepsTheChosenAxis() {
        for (int i = 0; i < 3; i++) {
            sessions.put("run" + i, "time", new Numeric.Array(NdArray.ofDoubles(0, 5, 10, 15, 20, 25, 30, 35)));
        }
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            MenuButton axis = axisMenu(window);
            Toolkit.run(() -> axis.getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
            window.settle();
            Toolkit.run(() -> axis.getItems().getLast().fire());
            window.settle();
            assertEquals("X: time", Toolkit.on(axis::getText));

            Toolkit.run(() -> table(window).getItems().getFirst().plotted().set(false));

            assertEquals(List.of(35.0, 35.0),
                    Toolkit.on(() -> plot(window).curves().stream().map(curve -> curve.x().at(7)).toList()));
            window.perform("sessions.this");
            window.perform("sessions.get");
            window.perform("reload");
            assertEquals(2, Toolkit.on(() -> plot(window).curves().size()));
            assertEquals(35.0, Toolkit.on(() -> plot(window).curves().getFirst().x().at(7)));
        }
    }

    @Test
    void reloadingTakesColumnsAnewInTheOrderTheyHad() {
        try (BrowseWindow window = BrowseWindow.open(folder, sessions)) {
            window.select("*/array.v");
            sessions.put("run0", "param.tau", new Value.Real(0.5));
            window.perform("reload");

            assertEquals(List.of("run1", "run2", "run0"),
                    Toolkit.on(() -> table(window).getItems().stream().map(SessionValue::session).toList()));
            assertEquals("0.5", Toolkit.on(() -> table(window).getColumns().get(2).getCellData(2)));
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

            assertEquals("param.tau", Toolkit.on(() -> table(window).getColumns().get(2).getText()));
            assertEquals("0.04", Toolkit.on(() -> table(window).getColumns().get(2).getCellData(1)));
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

    private static MenuButton axisMenu(BrowseWindow window) {
        return (MenuButton) window.nodes(MenuButton.class::isInstance).stream()
                .filter(node -> ((MenuButton) node).getText().startsWith("X: ")).findFirst().orElseThrow();
    }

    private static SessionTable table(BrowseWindow window) {
        return (SessionTable) window.window().node("sessionTable");
    }

    private static Plot plot(BrowseWindow window) {
        return (Plot) window.window().controller().scene().lookup(".ps-plot");
    }
}
