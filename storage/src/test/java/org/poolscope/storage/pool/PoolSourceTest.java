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
import org.poolscope.storage.Fixtures;

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
