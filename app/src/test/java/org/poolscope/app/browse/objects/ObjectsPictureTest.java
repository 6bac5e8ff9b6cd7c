package org.poolscope.app.browse.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Screenshot;
import org.poolscope.app.main.ShownText;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentList;
import org.poolscope.storage.heap.StoreOptions;

/** The screens of object stores as they look; with the property {@code poolscope.pictures} they are kept in that folder. */
class ObjectsPictureTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        Map<String, Object> visits = new LinkedHashMap<>();
        for (int i = 0; i < 18; i++) {
            visits.put("day " + i, "v".repeat(2_000 * i));
        }
        file = PeopleStore.make(folder.resolve("counter.heap"), 41_905, root -> {
            root.set("John", new PeopleStore.Person("John", 30));
            root.set("queue", IntStream.range(19, 30).mapToObj(i -> "job-" + i).toList());
            root.set("visits", visits);
            root.set("settings", Map.of("rate", 0.25, "label", "run A"));
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatAnotherChangesIsMarkedWhileItChanges(Theme theme) throws Exception {
        try (ObjectsWindow window = ObjectsWindow.open(file, theme);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            window.select("root/queue");
            window.window().perform("watch");
            window.select("root/x");
            window.window().perform("watch");
            PersistentList queue = (PersistentList) Objects.requireNonNull(other.root().get("queue"));
            window.until(() -> {
                other.root().increment("x", 1);
                queue.add("job-" + (19 + queue.size()));
                return window.item("root/x").getValue().look().get().mark() == ObjectRow.Mark.ITSELF
                        && window.item("root/queue").getValue().look().get().mark() != ObjectRow.Mark.NONE;
            });

            keep(window, "live", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
            assertTrue(Long.parseLong(window.look("root/x").text()) > 41_905);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theEditorIsOffUntilWritingIsUnlocked(Theme theme) throws Exception {
        try (ObjectsWindow window = ObjectsWindow.open(file, theme)) {
            window.select("root/Joe/age");
            keep(window, "locked", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));

            Toolkit.run(() -> window.window().controller().workspace().reopen(window.source(), true, () -> {}));
            window.until(() -> !window.window().node("editSet").isDisabled());

            keep(window, "unlocked", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aDamagedStoreSaysWhatIsWrongAndWhatToDo(Theme theme) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[2 * PAGE + 100] ^= 1;
        Files.write(file, bytes);
        try (ObjectsWindow window = ObjectsWindow.open(file, theme)) {
            keep(window, "corrupt", theme);
            assertEquals(List.of(), ShownText.cut(window.window().controller().scene().getRoot()));
        }
    }

    private static void keep(ObjectsWindow window, String name, Theme theme) throws Exception {
        Image picture = window.window().settle();
        String place = System.getProperty("poolscope.pictures");
        if (place != null) {
            Files.createDirectories(Path.of(place));
            Screenshot.save(picture, Path.of(place,
                    "objects-" + name + (theme == Theme.DARK ? "-dark" : "") + ".png"));
        }
    }
}
