package org.poolscope.storage.pool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

class PostgresPoolTest {
    private static final String TYPE = "fdi.dataset.product.Product";
    private static Postgres server;

    @BeforeAll
    static void start() {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static List<Product> products(int count) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            products.add(Product.create("product " + i));
        }
        return products;
    }

    @Test
    void whatWasSavedIsLoadedEqual() throws Exception {
        Product odd = Product.create("NUL \0, a lone \ud800, ü and \uD83D\uDE00")
                .withParameter("long", StringParameter.of("", "x".repeat(100_000)));
        try (PostgresPool pool = server.pool("equal")) {
            Urn urn = pool.save(List.of(odd), List.of()).getFirst();
            assertEquals(odd, pool.load(urn));
            assertEquals(odd.meta(), pool.meta(urn));
        }
    }

    @Test
    void numbersAreGivenInOrderAndNeverAgain() throws Exception {
        try (PostgresPool pool = server.pool("numbers")) {
            pool.save(products(3), List.of());
            pool.remove(List.of(new Urn("numbers", TYPE, 2)));
            assertEquals(List.of(new Urn("numbers", TYPE, 3)), pool.save(products(1), List.of()));
            assertEquals(List.of(0L, 1L, 3L), pool.index().numbers(TYPE));
        }
    }

    @Test
    void anEmptiedPoolStartsAgain() throws Exception {
        try (PostgresPool pool = server.pool("emptied")) {
            pool.save(products(3), List.of("all"));
            pool.removeAll();
            assertEquals(List.of(), pool.tags());
            assertEquals(List.of(new Urn("emptied", TYPE, 0)), pool.save(products(1), List.of()));
        }
    }

    @Test
    void productsAreRemovedAllOrNone() throws Exception {
        try (PostgresPool pool = server.pool("removed")) {
            List<Urn> urns = new ArrayList<>(pool.save(products(3), List.of()));
            urns.add(new Urn("removed", TYPE, 77));
            assertThrows(SourceException.NotFound.class, () -> pool.remove(urns));
            assertEquals(3, pool.index().size());
        }
    }

    @Test
    void tagsAreKnownBothWaysInTheOrderTheyWereGiven() throws Exception {
        try (PostgresPool pool = server.pool("tags")) {
            List<Urn> urns = pool.save(products(3), List.of("late", "all"));
            assertEquals(List.of(urns.get(1)), pool.setTag("early", List.of(urns.get(1))));
            assertEquals(List.of(), pool.setTag("early", List.of(urns.get(1))));
            assertEquals(List.of("late", "all", "early"), pool.tags());
            assertEquals(List.of("late", "all", "early"), pool.tags(urns.get(1)));
            assertEquals(List.of(urns.get(2)), pool.removeTag("all", List.of(urns.get(2))));
            assertEquals(urns.subList(0, 2), pool.tagged("all"));
        }
    }

    @Test
    void productsAreTaggedAllOrNone() throws Exception {
        try (PostgresPool pool = server.pool("tagged")) {
            List<Urn> urns = new ArrayList<>(pool.save(products(1), List.of("old")));
            urns.add(new Urn("tagged", TYPE, 77));
            assertThrows(SourceException.NotFound.class, () -> pool.setTag("new", urns));
            assertThrows(SourceException.NotFound.class, () -> pool.removeTag("old", urns));
            assertEquals(List.of("old"), pool.tags());
        }
    }

    @Test
    void aTagThatTheDatabaseCannotHoldIsRefused() throws Exception {
        try (PostgresPool pool = server.pool("odd-tags")) {
            List<Urn> urns = pool.save(products(1), List.of());
            assertThrows(SourceException.Unsupported.class, () -> pool.setTag("a\0b", urns));
            assertThrows(SourceException.Unsupported.class, () -> pool.setTag("", urns));
            assertEquals(List.of(), pool.tags());
        }
    }

    @Test
    void aChangeOfAnotherProcessIsSeenAtOnce() throws Exception {
        try (PostgresPool pool = server.pool("seen"); PostgresPool other = server.pool("seen")) {
            assertEquals(0, pool.index().size());
            Urn urn = other.save(products(1), List.of("new")).getFirst();
            assertEquals(1, pool.index().size());
            assertEquals(List.of(urn), pool.tagged("new"));
        }
    }

    @Test
    void fourWritersAtOnceGetEveryNumberOnce() throws Exception {
        int each = 60;
        Set<Long> given = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Long>>> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Callable<List<Long>> writer = () -> saved(each);
                writers.add(threads.submit(writer));
            }
            for (Future<List<Long>> writer : writers) {
                given.addAll(writer.get());
            }
        }
        assertEquals(4 * each, given.size());
        assertTrue(given.contains(0L) && given.contains(4L * each - 1));
    }

    private static List<Long> saved(int count) throws SourceException {
        List<Long> numbers = new ArrayList<>();
        try (PostgresPool pool = server.pool("shared")) {
            for (Product product : products(count)) {
                numbers.add(pool.save(List.of(product), List.of()).getFirst().number());
            }
        }
        return numbers;
    }

    @Test
    void aPoolOpenForReadingIsNeitherMadeNorChanged() throws Exception {
        Location absent = Location.parse(server.database() + "/absent");
        assertThrows(SourceException.NotFound.class,
                () -> new PostgresPoolProvider(Map.of()).open(absent, OpenOptions.READ_ONLY));
        server.pool("present").close();
        try (PostgresPool pool = PostgresPool
                .open(PostgresAddress.ofPool(server.database() + "/present", Map.of()), false)) {
            assertThrows(SourceException.Unsupported.class, () -> pool.save(products(1), List.of()));
            assertTrue(pool.readOnly().isPresent());
        }
    }

    @Test
    void itIsASourceAsEveryPool() throws Exception {
        try (PostgresPool pool = server.pool("source")) {
            pool.save(products(2), List.of());
        }
        try (Source source = new PostgresPoolProvider(Map.of())
                .open(Location.parse(server.database() + "/source"), OpenOptions.READ_ONLY)) {
            assertEquals(2, source.children(DataPath.parse(TYPE), new Page(0, 10), Cancel.NEVER).entries().size());
            assertFalse(source.describe().toString().contains("postgres@"));
        }
    }

    @Test
    void anAddressWithoutADatabaseOrServerIsToldInWords() {
        assertThrows(SourceException.Unsupported.class,
                () -> PostgresAddress.ofPool("postgresql://localhost/pool", Map.of()));
        SourceException gone = assertThrows(SourceException.Unreachable.class,
                () -> PostgresPool.open(PostgresAddress.ofPool("postgresql://me:secret@localhost:1/db/pool", Map.of()),
                        false));
        assertFalse(gone.sentence().contains("secret"));
        assertThrows(SourceException.NotFound.class, () -> PostgresPool
                .open(PostgresAddress.ofPool(server.database() + "none/pool", Map.of()), false));
    }

    @Test
    void aQueryFindsWhatIsTagged() throws Exception {
        try (PostgresPool pool = server.pool("asked")) {
            pool.save(products(1), List.of());
            List<Urn> tagged = pool.save(products(2), List.of("mine"));
            MetaQuery all = MetaQuery.parse("Product", "True");
            List<Urn> found = Asked.urns(pool,
                    new MetaQuery(all.type(), all.where(), all.variable(), java.util.Optional.of("mine")));
            assertEquals(tagged, found);
        }
    }
}
