package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;

/** Places that cannot be changed are refused in words, and nothing is. */
class StoreEditorTest {
    @TempDir
    Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        file = folder.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().put("three", List.of(1L, 2L, 3L));
            store.root().put("none", List.of());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"three/3 | There is no item 3: the items are 0 to 2.",
            "three/-1 | There is no item -1: the items are 0 to 2.",
            "three/99999999999 | There is no item 99999999999: the items are 0 to 2.",
            "none/0 | There is no item 0: the list is empty.", "three/x | 'x' is no number of an item."})
    void anItemThatIsNotThereIsTold(String place, String words) throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            StoreEditor editor = new StoreEditor(store);
            DataPath path = DataPath.parse("root/" + place);

            assertEquals(words, assertThrows(SourceException.class, () -> editor.delete(path)).what());
            assertEquals(words, assertThrows(SourceException.class, () -> editor.set(path, 1L)).what());
            assertEquals(3, ((List<?>) Objects.requireNonNull(store.root().get("three"))).size());
        }
    }

    @Test
    void theRootItselfIsNotChanged() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            assertThrows(SourceException.Unsupported.class,
                    () -> new StoreEditor(store).set(DataPath.of("root"), 1L));
        }
    }
}
