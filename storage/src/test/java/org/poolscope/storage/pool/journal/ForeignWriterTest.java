package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Held.in;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.PRODUCT;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;
import static org.poolscope.storage.pool.journal.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.IndexText;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.index.TwoFileIndex;

/** fdi writing into a pool that is open here: it reads the index, and writes it whole a little later. */
class ForeignWriterTest {
    @TempDir
    Path folder;

    private final Fdi fdi = new Fdi();

    @BeforeEach
    void twoProducts() throws Exception {
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("0", "t"), product("1")));
        }
    }

    @Test
    void whatFdiSavedTaggedAndRemovedIsSeen() throws Exception {
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("2")));
            pool.flush();
            fdi.read();
            long number = fdi.save("from fdi");
            fdi.index.tag(key(1), "fdi's");
            fdi.remove(key(0));
            fdi.write();

            assertEquals(List.of(key(1), key(2), key(number)), in(pool).products(PRODUCT));
            assertEquals(List.of("fdi's"), in(pool).tags());
            assertEquals(number + 1, pool.save(List.of(product("next"))).getFirst().number());
            assertEquals(List.of(), pool.conflicts());
        }
    }

    @Test
    void whatFdiForgotComesBack() throws Exception {
        try (PoolWriter pool = open()) {
            fdi.read();
            pool.save(List.of(product("2", "ours")));
            pool.flush();
            pool.save(List.of(product("3")));
            fdi.index.tag(key(0), "fdi's");
            fdi.write();

            assertEquals(List.of(key(0), key(1), key(2), key(3)), in(pool).products(PRODUCT));
            assertEquals(List.of("t", "fdi's"), in(pool).tags(key(0)));
            assertEquals(List.of("ours"), in(pool).tags(key(2)));
        }
        fdi.read();
        assertEquals(4, fdi.index.count());
    }

    @Test
    void ofANumberGivenTwiceBothAreKept() throws Exception {
        try (PoolWriter pool = open()) {
            fdi.read();
            assertEquals(List.of(key(2)), pool.save(List.of(product("ours", "o"))));
            assertEquals(2, fdi.save("fdi's"));
            fdi.index.tag(key(2), "f");
            fdi.write();

            ProductKey moved = in(pool).tagged("f").getFirst();

            assertEquals(List.of(new NumberConflict(key(2), moved)), pool.conflicts());
            assertArrayEquals(text("ours"), in(pool).text(key(2)));
            assertArrayEquals(text("fdi's"), in(pool).text(moved));
            assertEquals(List.of("o"), in(pool).tags(key(2)));
            assertEquals(4, in(pool).count());
        }
    }

    @Test
    void afterAKillBothAreKeptToo() throws Exception {
        fdi.read();
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("ours")));
            pool.save(List.of(product("ours again")));
            fdi.save("fdi's");
            fdi.write();
            Path killed = Fixtures.copy(folder, folder.resolve("killed"));
            try (PoolWriter again = PoolWriter.open(killed, NEVER)) {
                assertEquals(List.of(key(2)), again.conflicts().stream().map(NumberConflict::number).toList());
                assertEquals(5, in(again).count());
                assertArrayEquals(text("ours"), in(again).text(key(2)));
            }
        }
    }

    @Test
    void afterAKillFdiGoesOnAboveEveryNumber() throws Exception {
        try (PoolWriter pool = open()) {
            for (int i = 2; i < 20; i++) {
                pool.save(List.of(product("ours " + i)));
            }
            Path killed = Fixtures.copy(folder, folder.resolve("killed"));
            Fdi other = new Fdi(killed);
            other.read();
            long number = other.save("fdi's");
            other.write();

            assertTrue(number > 19, () -> "fdi took " + number);
            try (PoolWriter again = PoolWriter.open(killed, NEVER)) {
                assertEquals(21, in(again).count());
                assertEquals(List.of(), again.conflicts());
            }
        }
    }

    @Test
    void anEmptyingByFdiIsFollowed() throws Exception {
        try (PoolWriter pool = open()) {
            pool.save(List.of(product("2")));
            for (Path file : Fixtures.members(folder)) {
                Files.delete(file);
            }
            assertEquals(0, in(pool).count());
            assertEquals(List.of(key(0)), pool.save(List.of(product("new"))));
        }
        assertFalse(Files.exists(folder.resolve(key(1).fileName())));
    }

    private PoolWriter open() throws SourceException {
        return PoolWriter.open(folder, NEVER);
    }

    /** Does to a pool what fdi does, in fdi's steps. */
    private final class Fdi {
        private final Path pool;
        private LiveIndex index = new LiveIndex();

        Fdi(Path... pool) {
            this.pool = pool.length == 0 ? Path.of("") : pool[0];
        }

        void read() throws Exception {
            index = TwoFileIndex.read(Files.readAllBytes(at("dTypes.jsn")), Files.readAllBytes(at("dTags.jsn")), "");
        }

        long save(String described) throws Exception {
            ProductKey key = key(index.given(PRODUCT) + 1);
            Files.write(at(key.fileName()), text(described));
            index.put(key, PoolEntry.BARE.with(MetaSpan.in(text(described), "")));
            return key.number();
        }

        void remove(ProductKey key) throws Exception {
            Files.delete(at(key.fileName()));
            index.remove(key);
        }

        void write() throws Exception {
            Files.write(at("dTypes.jsn"), IndexText.types(index, index::given));
            Files.write(at("dTags.jsn"), IndexText.tags(index));
        }

        private Path at(String name) {
            return (pool.toString().isEmpty() ? folder : pool).resolve(name);
        }
    }
}
