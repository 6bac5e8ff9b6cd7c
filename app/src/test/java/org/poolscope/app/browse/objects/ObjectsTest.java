package org.poolscope.app.browse.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.Held;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;

class ObjectsTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        file = PeopleStore.make(folder.resolve("visits.heap"), 1, root -> root.set("many",
                LongStream.range(0, 3000).boxed().toList()));
    }

    @Test
    void thingsShowTheirTypesAndValues() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/Joe/age");
            assertEquals(List.of("root dict 3 items", "x int 1", "Joe person name, age", "name str 'Joe'",
                    "age int 27", "many list 3000 items"), window.rows());
        }
    }

    @Test
    void aLongListOpensPageByPage() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/many/2");
            window.until(() -> window.item("root/many").getChildren().size() == 500);
            Toolkit.run(() -> window.table().scrollTo(500));
            window.until(() -> window.item("root/many").getChildren().size() > 500);
            assertEquals("[2] int 2", window.rows().get(6));
        }
    }

    @Test
    void whatAnotherChangesShowsWithWhatItWas() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/Joe/age");
            other.root().increment("x", 1);
            window.until(() -> window.look("root/x").text().equals("2"));
            assertEquals("1", window.look("root/x").was());
            assertTrue(window.look("root/x").changed().isPresent());

            other.root().set("Joe", Map.of("age", 28L));
            window.until(() -> window.look("root/Joe/age").text().equals("28"));
            assertEquals("dict", window.look("root/Joe").type());
            assertTrue(lines(window).getLast().contains("root/x  2"), () -> lines(window).toString());
        }
    }

    @Test
    void whatAnotherAddsAndTakesAwayComesAndGoes() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            other.root().set("late", "here");
            window.until(() -> window.rows().contains("late str 'here'"));
            other.root().remove("x");
            window.until(() -> !window.rows().contains("x int 1"));
            assertEquals("new", window.look("root/late").was());
        }
    }

    @Test
    void aValueIsSetOnlyOnceWritingIsUnlockedAndCanBeTakenBack() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/x");
            assertTrue(window.window().node("editSet").isDisabled());

            Toolkit.run(() -> window.window().controller().workspace().reopen(window.source(), true, () -> {}));
            window.until(() -> !window.window().node("editSet").isDisabled());
            type(window, "5");
            window.until(() -> window.look("root/x").text().equals("5"));

            window.window().perform("undo");
            window.until(() -> window.look("root/x").text().equals("1"));
        }
    }

    @Test
    void namesThatFitAreFoundInTheWholeStoreAndOneIsShownInTheTree() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            TextField filter = (TextField) window.window().node("objectFilter");
            Toolkit.run(() -> filter.setText("*ge"));
            window.until(() -> found(window).equals(List.of("Joe/age")));

            Toolkit.run(() -> side(window).getSelectionModel().select(0));
            window.until(() -> window.rows().contains("age int 27")
                    && window.table().getSelectionModel().getSelectedItem().getValue().title().equals("age"));

            Toolkit.run(() -> filter.setText(""));
            window.until(() -> found(window).contains("root"));
        }
    }

    @Test
    void aPatternThatIsNoneSaysSo() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            Toolkit.run(() -> ((TextField) window.window().node("objectFilter")).setText("/(/"));
            window.until(() -> texts(window).stream().anyMatch(text -> text.contains("is no pattern")));
        }
    }

    @Test
    void whoHoldsTheLockForLongIsSaid() throws SourceException {
        try (ObjectsWindow window = ObjectsWindow.open(file);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            try (Held _ = other.lockExclusive()) {
                window.until(() -> texts(window).stream().anyMatch(
                        text -> text.startsWith("Held by process " + ProcessHandle.current().pid() + " for ")));
            }
            window.until(() -> texts(window).stream().noneMatch(text -> text.startsWith("Held by process")));
        }
    }

    @Test
    void aStoreIsCompactedOnceWritingIsUnlockedAndThatIsConfirmed() throws SourceException {
        try (ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            other.root().set("large", "y".repeat(200_000));
            other.root().remove("large");
        }
        long before = file.toFile().length();
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            Toolkit.run(() -> window.window().controller().workspace().reopen(window.source(), true, () -> {}));
            window.until(() -> !window.window().node("editSet").isDisabled()
                    || window.source().writable().get());

            window.window().perform("compact");
            Toolkit.run(() -> buttons("Compact the store").forEach(Button::fire));

            window.until(() -> file.toFile().length() < before);
            window.until(() -> window.rows().contains("x int 1"));
        }
    }

    @Test
    void whatIsNoValueIsToldAndChangesNothing() {
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.select("root/x");
            Toolkit.run(() -> window.window().controller().workspace().reopen(window.source(), true, () -> {}));
            window.until(() -> !window.window().node("editSet").isDisabled());
            type(window, "five");
            window.until(() -> texts(window).stream().anyMatch(text -> text.startsWith("This is no JSON")));
            assertEquals("1", window.look("root/x").text());
        }
    }

    @Test
    void aDamagedStoreSaysSoInItsPlaceAndWhatIsLeftIsSaved() throws IOException, SourceException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[2 * PAGE + 100] ^= 1;
        Files.write(file, bytes);
        try (ObjectsWindow window = ObjectsWindow.open(file)) {
            window.until(() -> texts(window).stream().anyMatch(text -> text.contains("Page 2 is damaged")));

            Toolkit.run(() -> buttons("Save what is left to a new file").forEach(Button::fire));
            Path saved = file.resolveSibling(file.getFileName().toString().replace(".heap", "-saved.heap"));
            window.until(() -> window.window().controller().workspace().sources().stream()
                    .anyMatch(source -> source.title().equals(String.valueOf(saved.getFileName()))));
            try (ObjectStore store = ObjectStore.open(saved, StoreOptions.READING)) {
                assertEquals(List.of(), store.verify());
            }
        }
    }

    /** Buttons of all windows, also of balloons. */
    private static List<Button> buttons(String text) {
        return Window.getWindows().stream().filter(window -> window.getScene() != null)
                .flatMap(window -> ShownText.nodes(window.getScene().getRoot()).stream())
                .filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> text.equals(button.getText())).toList();
    }

    @SuppressWarnings("unchecked") // the only tree of things in the side pane
    private static TreeView<ObjectRow> side(ObjectsWindow window) {
        return (TreeView<ObjectRow>) window.window().node("objectTree");
    }

    private static List<String> found(ObjectsWindow window) {
        TreeView<ObjectRow> tree = side(window);
        return IntStream.range(0, tree.getExpandedItemCount()).mapToObj(i -> tree.getTreeItem(i).getValue().title())
                .toList();
    }

    private static void type(ObjectsWindow window, String json) {
        Node field = window.window().node("editField");
        Node set = window.window().node("editSet");
        Toolkit.run(() -> {
            ((TextField) field).setText(json);
            ((Button) set).fire();
        });
    }

    @SuppressWarnings("unchecked") // a list of lines of text
    private static List<String> lines(ObjectsWindow window) {
        Node list = window.window().node("changes");
        return Toolkit.on(() -> ((ListView<ChangesModel.Line>) list).getItems().stream()
                .map(line -> line.path() + "  " + line.value()).toList());
    }

    private static List<String> texts(ObjectsWindow window) {
        return ShownText.nodes(window.window().controller().scene().getRoot()).stream()
                .filter(javafx.scene.text.Text.class::isInstance).map(node -> ((javafx.scene.text.Text) node).getText())
                .toList();
    }
}
