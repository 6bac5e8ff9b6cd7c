package org.poolscope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** What gets lost: where it is seen, and what keeps it. */
class LossesTest {
    @TempDir
    Path folder;

    private final MemoryStore lab = new MemoryStore("lab").put("run/time", array(0, 1, 2, 3))
            .put("run/rate", array(10, 11, 12, 13)).put("beam/time", array(1, 2, 5))
            .put("beam/current", array(0.1, 0.2, 0.5));

    @Test
    void rowsThatAJoinLeavesOutAreStruckThroughInTheirPlaceAndKeptByOnePress() {
        try (ExportScreen screen = joined("left")) {
            assertEquals(List.of("0.0", "1.0", "2.0", "3.0", "x5.0"), keys(screen));
            assertTrue(screen.texts().contains("a row whose key the others lack is not written"), screen::texts);

            screen.press("Keep all rows");

            assertEquals(List.of("0.0", "1.0", "2.0", "3.0", "5.0"), keys(screen));
            assertFalse(screen.texts().contains("is not written"), screen::texts);
        }
    }

    @Test
    void aToleranceThatIsNoneIsToldInWordsAndOneThatIsTooSmallIsWidenedByOnePress() {
        lab.put("late/time", array(0.15, 1.15)).put("late/gain", array(7, 8)).put("short/time", array(0, 1))
                .put("short/rate", array(10, 11));
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "short/rate", "late/gain")) {
            screen.press("Join");
            screen.type("Key of the join", "time");
            choose(screen, "Whose rows are written", "left");
            choose(screen, "Which row answers a key", "nearest");
            screen.type("How far a row may lie", "5 s");
            assertTrue(screen.texts().contains("“5 s” is no distance. Write a number in units of the key"),
                    screen::texts);

            screen.type("How far a row may lie", "0.1");
            screen.press("Reach as far as 0.2");

            assertEquals("0.2", Toolkit.on(screen.field("How far a row may lie")::getText));
            assertTrue(screen.texts().contains("Nothing is lost"), screen::texts);
        }
    }

    @Test
    void cellsThatNoSourceHasAskForTheirFill() {
        try (ExportScreen screen = joined("outer")) {
            TableView<PreviewRow> preview = screen.preview();
            assertTrue(Toolkit.on(() -> preview.getItems().getFirst().filled().get(2)));

            screen.press("Choose the fill");

            assertEquals(screen.field("What fills gaps"),
                    Toolkit.on(() -> screen.window().controller().scene().getFocusOwner()));
            screen.type("What fills gaps", "-1");
            assertEquals("-1.0", Toolkit.on(() -> preview.getItems().getFirst().cells().get(2)));
        }
    }

    @Test
    void aLossLeadsToItsCellThoughThatIsFarDown() {
        List<Value> texts = IntStream.range(0, 2000)
                .<Value>mapToObj(i -> new Value.Text(i == 1200 ? "=SUM(A1)" : "t" + i)).toList();
        lab.put("run/names", new Container.Sequence(SequenceType.LIST, texts));
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/names")) {
            screen.press("Show");

            PreviewRow row = Toolkit.on(() -> screen.preview().getSelectionModel().getSelectedItem());
            assertEquals(1200, row.number());
            assertEquals(List.of("'=SUM(A1)"), List.copyOf(row.lost().values()));
            assertTrue(screen.texts().contains("=SUM(A1)"), screen::texts);
        }
    }

    @Test
    void wholeNumbersThatReadersWouldRoundBecomeTextsByOnePress() throws IOException {
        lab.put("run/ids", new Numeric.Array(NdArray.ofLongs(1, (1L << 60) + 1)));
        Path target = folder.resolve("ids.jsonl");
        try (ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/ids")) {
            screen.press("JSONL");
            screen.press("Whole numbers beyond 2^53: text");
            screen.file(target).window().perform("run");
            screen.settle();

            assertTrue(Files.readString(target).contains("\"1152921504606846977\""), () -> screen.texts());
        }
    }

    private ExportScreen joined(String how) {
        ExportScreen screen = ExportScreen.of(folder, Theme.LIGHT, lab).add(0, "run/rate", "beam/current");
        screen.press("Join");
        screen.type("Key of the join", "time");
        choose(screen, "Whose rows are written", how);
        return screen;
    }

    private static void choose(ExportScreen screen, String said, String word) {
        Toolkit.run(() -> screen.nodes(node -> node instanceof ChoiceBox<?> box && said.equals(box.getAccessibleText()))
                .forEach(node -> select((ChoiceBox<?>) node, word)));
        screen.settle();
    }

    private static void select(ChoiceBox<?> box, String word) {
        IntStream.range(0, box.getItems().size())
                .filter(i -> String.valueOf(box.getItems().get(i)).equalsIgnoreCase(word))
                .forEach(box.getSelectionModel()::select);
    }

    /** The keys that the preview shows, those of rows that are left out with an x. */
    private static List<String> keys(ExportScreen screen) {
        TableView<PreviewRow> preview = screen.preview();
        return Toolkit.on(() -> preview.getItems().stream()
                .map(row -> (row.dropped() ? "x" : "") + row.cells().getFirst()).toList());
    }

    private static Value array(double... numbers) {
        return new Numeric.Array(NdArray.ofDoubles(numbers));
    }
}
