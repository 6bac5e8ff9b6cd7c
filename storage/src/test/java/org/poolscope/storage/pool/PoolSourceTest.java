package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.PoolLayout;

class PoolSourceTest {
    @TempDir
    Path temporary;

    @Nested
    class TwoFiles extends SourceConformance {
        @Override
        protected Source open() throws SourceException {
            return opened(pool("pool-2x").toString());
        }
    }

    @Nested
    class ThreeFiles extends SourceConformance {
        @Override
        protected Source open() throws SourceException {
            return opened("file://" + pool("pool-1x").toAbsolutePath());
        }
    }

    @Test
    void theBestBackEndForAPoolIsThisOne() {
        Location location = Location.parse(pool("pool-2x").toString());
        assertInstanceOf(PoolSourceProvider.class, Sources.installed().choose(location).orElseThrow().provider());
    }

    @Test
    void classesProductsAndDatasetsLieWithinEachOther() throws SourceException {
        try (Source source = opened(pool("pool-2x").toString())) {
            int products = 0;
            for (Entry type : children(source, DataPath.ROOT)) {
                assertEquals("class", type.kind());
                for (Entry product : children(source, type.path())) {
                    products++;
                    assertEquals("product", product.kind());
                    for (Entry dataset : children(source, product.path())) {
                        assertEquals(dataset.kind(), source.peek(dataset.path()).get("kind"));
                        source.read(dataset.path(), List.of(), Cancel.NEVER, Progress.IGNORED);
                    }
                }
            }
            assertEquals(source.describe().count().orElseThrow(), products);
        }
    }

    @Test
    void aSaveByAnotherProcessIsSeen() throws IOException, SourceException {
        Path copy = Fixtures.copy(pool("pool-2x"), temporary.resolve("pool"));
        try (Source source = opened(copy.toString())) {
            long before = source.describe().count().orElseThrow();
            String index = Files.readString(copy.resolve(PoolLayout.TYPES));
            Files.writeString(copy.resolve(PoolLayout.TYPES),
                    "{\"own.New\": {\"currentSN\": 0, \"sn\": {\"0\": {}}}, " + index.substring(1));
            assertEquals(before + 1, source.describe().count().orElseThrow());
        }
    }

    @Test
    void openForWritingItsProductsAreSavedTaggedAndRemovedByTheirPlaces() throws Exception {
        Path copy = Fixtures.copy(pool("pool-2x"), temporary.resolve("pool"));
        DataPath place = DataPath.of("fdi.dataset.product.Product", "0");
        try (PoolSource source = (PoolSource) new PoolSourceProvider().open(Location.parse(copy.toString()),
                OpenOptions.WRITABLE)) {
            long before = source.describe().count().orElseThrow();
            source.write(DataPath.ROOT, source.read(place, List.of(), Cancel.NEVER, Progress.IGNORED));
            source.tag(place, "put", true);
            assertEquals(before + 1, source.describe().count().orElseThrow());
            assertTrue(source.pool().tags().contains("put"));

            source.tag(place, "put", false);
            source.remove(place);
            assertEquals(before, source.describe().count().orElseThrow());
            assertThrows(SourceException.NotFound.class, () -> source.peek(place));
            assertThrows(SourceException.Unsupported.class, () -> source.remove(DataPath.of(place.part(0))));
            assertThrows(SourceException.Unsupported.class, () -> source.write(place, Value.None.NONE));
        }
        try (Source again = opened(copy.toString())) {
            assertThrows(SourceException.NotFound.class, () -> again.peek(place));
        }
    }

    @Test
    void whatIsInTheJournalAloneIsSeenByReaders() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("written"));
        try (LocalPool writer = LocalPool.open("written", folder, ProductClasses.FDI, ProductResolver.NONE, _ -> {});
                Source reader = opened("file://" + folder)) {
            writer.save(List.of(Product.create("one"), Product.create("two")), List.of());
            assertEquals(2, reader.describe().count().orElseThrow());
            Urn two = writer.save(List.of(Product.create("three")), List.of("late")).getFirst();
            writer.remove(writer.urns(two.type()).subList(0, 1));
            assertEquals(2, reader.describe().count().orElseThrow());
            assertEquals(List.of("late"), reader.peek(DataPath.of(two.type(), "2")).get("tags"));
        }
    }

    @Test
    void anEmptyFolderIsAPoolOnlyWhenAskedForByItsUrl() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("fresh"));
        assertTrue(new PoolSourceProvider().probe(Location.parse("file://" + folder)).score() > 0);
        assertEquals(0, new PoolSourceProvider().probe(Location.parse(folder.toString())).score());
    }

    @Test
    void aPlaceThatIsNoPoolIsSaidInWords() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        for (String place : List.of(file.toString(), temporary.resolve("nothing").toString())) {
            SourceException refused = assertThrows(SourceException.class, () -> opened(place));
            assertTrue(!refused.what().isBlank() && !refused.remedy().isBlank());
        }
    }

    private static List<Entry> children(Source source, DataPath path) throws SourceException {
        return source.children(path, Page.ALL, Cancel.NEVER).entries();
    }

    private static Path pool(String folder) {
        try {
            return Fixtures.members(Fixtures.folder("fdi").resolve(folder)).getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source opened(String place) throws SourceException {
        return new PoolSourceProvider().open(Location.parse(place), OpenOptions.READ_ONLY);
    }
}
