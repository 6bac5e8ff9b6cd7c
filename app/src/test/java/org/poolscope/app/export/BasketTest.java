package org.poolscope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.browse.SessionsFeature;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.Picked;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Values of several sources collected for one file. */
class BasketTest {
    @TempDir
    Path folder;

    private final MemoryStore lab = new MemoryStore("lab").put("run1/v", array(1, 2)).put("run1/w", array(5));
    private final MemoryStore beam = new MemoryStore("beam").put("scan/diode", array(3, 4));
    private final List<String> copied = new CopyOnWriteArrayList<>();

    @Test
    void valuesOfTwoSourcesAreCollectedAndWrittenAsOneFile() throws IOException {
        try (TestWindow window = open()) {
            add(window, 0, "run1/v");
            add(window, 1, "scan/diode");
            assertEquals(List.of("run1/v", "scan/diode"), collected(window));
            assertTrue(tabs(window).contains("Merge 2 values"), () -> tabs(window).toString());

            press(window, "Concatenate");
            Path target = folder.resolve("both.csv");
            file(window, target);
            window.perform("run");
            window.settle();

            assertEquals(List.of("1.0", "2.0", "3.0", "4.0"), Files.readAllLines(target).stream().skip(1)
                    .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList());
        }
    }

    @Test
    void eachWaySaysItsOutcomeBeforeItIsChosen() {
        try (TestWindow window = open()) {
            add(window, 0, "run1/v");
            add(window, 0, "run1/w");
            assertTrue(card(window, "Concatenate").startsWith("Concatenate: 3 rows"), card(window, "Concatenate"));
            assertTrue(card(window, "Merged").contains("only those can be merged"), card(window, "Merged"));
        }
    }

    @Test
    void whatIsInTheExportAlreadyIsNotAddedAgainAndCanBeTakenOut() {
        try (TestWindow window = open()) {
            add(window, 0, "run1/v");
            add(window, 0, "run1/v", "run1/w");
            assertEquals(List.of("run1/v", "run1/w"), collected(window));

            TableView<SourceRow> table = table(window);
            Toolkit.run(() -> table.getSelectionModel().clearAndSelect(0));
            press(window, "Take out selected");

            assertEquals(List.of("run1/w"), collected(window));
        }
    }

    @Test
    void aTypedPlaceIsAddedAndItsSourceOpenedIfNeedBe() {
        try (TestWindow window = open()) {
            add(window, 0, "run1/v");
            Toolkit.run(() -> window.controller().workspace()
                    .close(window.controller().workspace().sources().get(1)));
            TextField place = (TextField) nodes(window, node -> node instanceof TextField field
                    && "Place to add to the export".equals(field.getAccessibleText())).getFirst();
            Toolkit.run(() -> {
                place.setText("memory:beam::scan/diode");
                place.fireEvent(new ActionEvent());
            });
            window.settle();
            assertEquals(List.of("run1/v", "scan/diode"), collected(window));
        }
    }

    @Test
    void theCopiedCommandNamesEveryPlace() {
        try (TestWindow window = open()) {
            add(window, 0, "run1/v");
            add(window, 1, "scan/diode");
            file(window, Path.of("/data/my file.csv"));
            window.perform("copy.command");
            assertEquals(List.of("poolscope export \\", "  memory:lab::run1/v \\", "  memory:beam::scan/diode \\",
                    "  --merge plain \\", "  --to '/data/my file.csv'"), copied.getLast().lines().toList());
        }
    }

    @Test
    void aCollectionThatWasNotWrittenIsThereAtTheNextStart() {
        PlacesFile kept = new PlacesFile(folder.resolve("open.tsv"));
        try (TestWindow window = window()) {
            Toolkit.run(() -> window.controller().keepPlaces(kept, kept.load()));
            window.openSource("memory:lab");
            window.openSource("memory:beam");
            add(window, 0, "run1/v");
            add(window, 1, "scan/diode");
            press(window, "Join");
            press(window, "JSONL");
            type(window, "Key of the join", "time");
            type(window, "How far a row may lie", "0.5");
            type(window, "What fills gaps", "last");
            type(window, "Units to convert to", "keV");
            Toolkit.run(() -> choice(window, "Whole numbers beyond 2^53").setValue("text"));
        }
        try (TestWindow window = window()) {
            Toolkit.run(() -> window.controller().keepPlaces(kept, kept.load()));
            window.settle();
            assertTrue(tabs(window).contains("Merge 2 values"), () -> tabs(window).toString());
            Toolkit.run(() -> {
                TabPane pane = (TabPane) window.controller().scene().lookup(".tab-pane");
                pane.getSelectionModel().select(tabs(window).indexOf("Merge 2 values"));
            });
            window.settle();
            assertEquals(List.of("run1/v", "scan/diode"), collected(window));
            assertEquals(List.of("time", "0.5", "last", "keV"), Stream.of("Key of the join", "How far a row may lie",
                    "What fills gaps", "Units to convert to").map(said -> field(window, said).getText()).toList());
            assertEquals("text", choice(window, "Whole numbers beyond 2^53").getValue());
        }
    }

    private TestWindow open() {
        TestWindow window = window();
        window.openSource("memory:lab");
        window.openSource("memory:beam");
        return window;
    }

    private TestWindow window() {
        return TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new MemorySourceProvider(lab, beam))),
                List.of(new SessionsFeature(copied::add), new BasketFeature(copied::add)));
    }

    private static void add(TestWindow window, int number, String... paths) {
        Toolkit.run(() -> {
            OpenSource source = window.controller().workspace().sources().get(number);
            window.controller().workspace().picked().set(
                    Arrays.stream(paths).map(path -> new Picked(source, DataPath.parse(path))).toList());
        });
        window.perform("export.add");
        window.settle();
    }

    @SuppressWarnings("unchecked") // the table of the tab
    private static TableView<SourceRow> table(TestWindow window) {
        return (TableView<SourceRow>) window.node("exportItems");
    }

    private static List<String> collected(TestWindow window) {
        TableView<SourceRow> table = table(window);
        return Toolkit.on(() -> table.getItems().stream().map(row -> row.item().path().toString()).toList());
    }

    private static List<String> tabs(TestWindow window) {
        return Toolkit.on(() -> ((TabPane) window.controller().scene().lookup(".tab-pane")).getTabs().stream()
                .map(tab -> tab.getText()).toList());
    }

    private static List<Node> nodes(TestWindow window, Predicate<Node> wanted) {
        return Toolkit
                .on(() -> ShownText.nodes(window.controller().scene().getRoot()).stream().filter(wanted).toList());
    }

    private static String card(TestWindow window, String way) {
        Node card = nodes(window, node -> node instanceof ToggleButton each && way.equals(each.getText())).getFirst();
        return Toolkit.on(card::getAccessibleText);
    }

    private static void file(TestWindow window, Path target) {
        Toolkit.run(() -> field(window, "File to write").setText(target.toString()));
    }

    private static void type(TestWindow window, String said, String text) {
        Toolkit.run(() -> {
            field(window, said).setText(text);
            field(window, said).fireEvent(new ActionEvent());
        });
        window.settle();
    }

    private static TextField field(TestWindow window, String said) {
        return (TextField) nodes(window, node -> node instanceof TextField field && field.getAccessibleText() != null
                && field.getAccessibleText().startsWith(said)).getFirst();
    }

    @SuppressWarnings("unchecked") // the choices of an option are texts
    private static ChoiceBox<String> choice(TestWindow window, String said) {
        return (ChoiceBox<String>) nodes(window, node -> node instanceof ChoiceBox<?>
                && said.equals(node.getAccessibleText())).getFirst();
    }

    private static void press(TestWindow window, String text) {
        ButtonBase button = (ButtonBase) nodes(window,
                node -> node instanceof ButtonBase each && text.equals(each.getText())).getFirst();
        Toolkit.run(button::fire);
        window.settle();
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }
}
