package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.NamePattern;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

class StoreBrowserTest {
    private static final DataPath ROOT = DataPath.of("root");

    @TempDir
    private Path folder;

    private ObjectStore writer;
    private ObjectStore reader;
    private StoreBrowser browser;

    @BeforeEach
    void open() throws SourceException {
        Path file = folder.resolve("a.heap");
        writer = ObjectStore.open(file, StoreOptions.FAST);
        reader = ObjectStore.open(file, StoreOptions.READING);
        browser = new StoreBrowser(reader);
    }

    @AfterEach
    void close() {
        reader.close();
        writer.close();
    }

    @Test
    void namesAreFoundNearestToTheRootFirstAndACircleEnds() throws SourceException {
        writer.root().set("a", java.util.Map.of("deep", java.util.List.of(java.util.Map.of("name", 1L))));
        writer.root().set("name", 2L);
        ((PersistentMap) java.util.Objects.requireNonNull(writer.root().get("a"))).set("back", writer.root());

        FoundNames found = browser.find(NamePattern.parse("name"), Cancel.NEVER);

        assertTrue(found.whole());
        assertEquals(List.of("root/name", "root/a/deep/0/name"),
                found.rows().stream().map(row -> row.path().toString()).filter(path -> !path.contains("back"))
                        .toList());
    }

    @Test
    void whoHoldsTheLockIsKnownWhileItIsHeld() {
        assertEquals(0, browser.holder());
        try (Held _ = writer.lockExclusive()) {
            assertEquals(ProcessHandle.current().pid(), browser.holder());
        }
        assertEquals(0, browser.holder());
    }

    @Test
    void rowsTellTypeValueAndPlace() throws SourceException {
        writer.root().set("x", 41906L);
        writer.root().set("queue", List.of("job-19", "job-20"));
        writer.root().set("long", "a".repeat(5000));

        List<StoredRow> rows = browser.rows(ROOT, Page.ALL).rows();

        assertEquals(List.of("41906", "2 items", "'" + "a".repeat(199) + "…'"),
                rows.stream().map(StoredRow::text).toList());
        assertEquals(List.of("int", "list", "str"), rows.stream().map(StoredRow::type).toList());
        assertEquals(List.of(-1L, 2L, -1L), rows.stream().map(StoredRow::parts).toList());
        assertTrue(rows.stream().allMatch(row -> row.address() > 0 && row.bytes() >= Long.BYTES));
    }

    @Test
    void aChangeOfAPartIsSeenOnTheContainerAround() throws SourceException {
        writer.root().set("small", Map.of("age", 27L));
        List<Object> many = new ArrayList<>();
        for (long i = 0; i < 10_000; i++) {
            many.add(i);
        }
        writer.root().set("large", many);
        StoredRow small = browser.row(DataPath.of("root", "small")).orElseThrow();
        StoredRow large = browser.row(DataPath.of("root", "large")).orElseThrow();

        new StoreEditor(writer).set(DataPath.of("root", "small", "age"), 28L);
        new StoreEditor(writer).set(DataPath.of("root", "large", "9999"), 28L);

        assertNotEquals(small.stamp(), browser.row(DataPath.of("root", "small")).orElseThrow().stamp());
        assertNotEquals(large.stamp(), browser.row(DataPath.of("root", "large")).orElseThrow().stamp());
    }

    @Test
    void whatIsNotThereHasNoRow() throws SourceException {
        assertTrue(browser.row(DataPath.of("root", "nothing")).isEmpty());
    }

    @Test
    void waitingEndsWithAChange() throws SourceException {
        long before = reader.sequence();
        writer.root().set("x", 1L);
        assertNotEquals(before, browser.await(before, Duration.ZERO, Duration.ofMinutes(3), Cancel.NEVER));
        long after = reader.sequence();
        assertEquals(after, browser.await(after, Duration.ZERO, Duration.ZERO, Cancel.NEVER));
    }

    @Test
    void pagesAreCountedByTheirUse() throws SourceException {
        List<Object> many = new ArrayList<>();
        for (long i = 0; i < 10_000; i++) {
            many.add(i);
        }
        writer.root().set("large", many);
        PageMap all = browser.pages(1000);
        assertEquals(all.pages(), all.cells().size());
        assertEquals(PageUse.HEADER, all.cells().getFirst().use());
        assertEquals(20, all.cells().stream().filter(cell -> cell.use() == PageUse.CONTENT).count());
        assertEquals(all.free(), all.cells().stream().filter(cell -> cell.use() == PageUse.FREE).count());

        PageMap some = browser.pages(4);
        assertTrue(some.cells().size() <= 4 && some.step() > 1, some::toString);
    }
}
