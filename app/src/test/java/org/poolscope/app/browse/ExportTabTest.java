package org.poolscope.app.browse;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.main.Toolkit;

class ExportTabTest {
    @TempDir
    Path folder;

    private final SessionsInMemory sessions = Exp.make();

    @Test
    void nothingIsReadBeforeItsPriceWasSeen() {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            sessions.weigh(Price.FREE);
            int before = sessions.reads();
            window.perform("export");

            assertTrue(says(window, "results is 201 MB"), () -> window.texts().toString());
            assertEquals(before, sessions.reads());
            assertTrue(Toolkit.on(() -> writeButton(window).isDisabled()));

            press(window, "Read it and show what comes of it");
            assertEquals(List.of("index,run0,run1,run2", "0,0,1,2", "1,10,11,12"), preview(window));
            assertFalse(Toolkit.on(() -> writeButton(window).isDisabled()));
        }
    }

    @Test
    void aPriceThatWasSeenIsNotShownAgain() {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            sessions.weigh(Price.FREE);
            window.perform("export");
            press(window, "Read it and show what comes of it");

            press(window, "NPZ");

            assertFalse(says(window, "results is"));
            assertFalse(preview(window).isEmpty());
        }
    }

    @Test
    void whatWasChangedWhileAFileWasWrittenIsShownAfterwards() throws IOException {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            window.perform("export");
            List<String> asText = preview(window);
            Path file = folder.resolve("results.csv");
            Toolkit.run(() -> file(window).setText(file.toString()));

            sessions.store().hold();
            Toolkit.run(() -> writeButton(window).fire());
            Toolkit.run(() -> button(window, "NPZ").fire());
            assertEquals(asText, preview(window));
            sessions.store().release();
            window.settle();

            assertTrue(Files.readString(file).startsWith(asText.getFirst()));
            await().until(() -> !preview(window).equals(asText));
        }
    }

    @Test
    void theNextExportBeginsAsTheLastOneOfItsFormatWasWritten() throws IOException {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            window.perform("export");
            press(window, "NPZ");
            press(window, "Concatenate");
            write(window, Files.createDirectory(folder.resolve("packed")).resolve("results.npz"));
            press(window, "CSV");
            press(window, "Each for itself");
            write(window, Files.createDirectory(folder.resolve("texts")).resolve("results.csv"));

            window.select("*/array.v");
            window.perform("export");

            assertEquals(List.of("CSV", "Each for itself"), pressed(window));
            assertEquals(folder.resolve("texts/array.v.csv").toString(), Toolkit.on(file(window)::getText));
            press(window, "NPZ");
            assertEquals(List.of("NPZ", "Concatenate"), pressed(window));
            assertEquals(folder.resolve("packed/array.v.npz").toString(), Toolkit.on(file(window)::getText));
        }
    }

    @Test
    void anotherFormatLeavesWhatWasChosenHere() {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            window.perform("export");
            press(window, "Concatenate");
            Toolkit.run(() -> file(window).setText("/data/mine.csv"));

            press(window, "NPY");

            assertEquals(List.of("NPY", "Concatenate"), pressed(window));
            assertEquals("/data/mine.npy", Toolkit.on(file(window)::getText));
        }
    }

    @Test
    void aKeyOfEverySessionIsOneWordOfTheCommandAsLongAsNoSessionIsTakenOut() {
        try (BrowseWindow window = open()) {
            window.select("*/results");
            window.perform("export");
            window.perform("copy.command");
            List<String> all = window.copied().getLast().lines().toList();
            assertTrue(all.get(1).endsWith("::*/results' \\"), all::toString);
            assertTrue(all.get(2).contains("--merge"), all::toString);

            Toolkit.run(() -> ((TableView<?>) window.nodes(node -> "exportItems".equals(node.getId())).getFirst())
                    .getSelectionModel().select(0));
            press(window, "Take out selected");
            window.perform("copy.command");
            List<String> some = window.copied().getLast().lines().toList();
            assertTrue(some.get(1).contains("/results \\") && !some.get(1).contains("*"), some::toString);
        }
    }

    private static void write(BrowseWindow window, Path target) {
        Toolkit.run(() -> file(window).setText(target.toString()));
        window.perform("run");
        window.until(_ -> Files.exists(target));
        window.settle();
    }

    private static TextField file(BrowseWindow window) {
        return (TextField) window.nodes(ExportTabTest::isFile).getFirst();
    }

    /** The chosen format and way. */
    private static List<String> pressed(BrowseWindow window) {
        return Stream.of("format-buttons", "way-cards")
                .flatMap(group -> window.nodes(node -> node instanceof ToggleButton button && button.isSelected()
                        && button.getParent().getStyleClass().contains(group)).stream())
                .map(node -> ((ToggleButton) node).getText()).toList();
    }

    private BrowseWindow open() {
        return BrowseWindow.open(folder, sessions);
    }

    private static boolean isFile(Node node) {
        return node instanceof TextField && "File to write".equals(node.getAccessibleText());
    }

    private static boolean says(BrowseWindow window, String text) {
        return window.texts().stream().anyMatch(each -> each.contains(text));
    }

    /** The preview as lines, the headings first. */
    private static List<String> preview(BrowseWindow window) {
        TableView<?> table = (TableView<?>) window.nodes(node -> node.getStyleClass().contains("preview-table"))
                .getFirst();
        return Toolkit.on(() -> {
            List<String> lines = new ArrayList<>();
            if (!table.getItems().isEmpty()) {
                lines.add(table.getColumns().stream().map(TableColumnBase::getText).collect(Collectors.joining(",")));
            }
            for (int row = 0; row < table.getItems().size(); row++) {
                int at = row;
                lines.add(table.getColumns().stream().map(column -> String.valueOf(column.getCellData(at)))
                        .collect(Collectors.joining(",")));
            }
            return lines;
        });
    }

    private static Button writeButton(BrowseWindow window) {
        return (Button) window.window().node("writeFile");
    }

    private static ButtonBase button(BrowseWindow window, String text) {
        return (ButtonBase) window.nodes(node -> node instanceof ButtonBase each && text.equals(each.getText()))
                .getFirst();
    }

    private static void press(BrowseWindow window, String text) {
        ButtonBase button = button(window, text);
        Toolkit.run(button::fire);
        window.settle();
    }
}
