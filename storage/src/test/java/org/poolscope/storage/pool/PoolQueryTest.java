package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.pool.ProductHit;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;

/** How pools answer queries, whatever they are kept in. */
class PoolQueryTest extends PoolsOfBothKinds {
    private static final String TYPE = "fdi.dataset.product.Product";

    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void textAndFunctionOverMetadataAndProductAreAnswered(String scheme) throws Exception {
        ProductStorage storage = filled(scheme, "pool", 6);
        for (PoolQuery query : List.of(MetaQuery.parse("Product", "m['extra'] >= 4"),
                ProductQuery.parse("Product", "p.meta['extra'] >= 4"),
                new MetaQuery("Product", new Condition.Function<>(meta -> extra(meta.get("extra").orElseThrow()
                        .value()) >= 4), "m", Optional.empty()),
                new ProductQuery("Product", new Condition.Function<>(product -> extra(product.meta().get("extra")
                        .orElseThrow().value()) >= 4), "p", Optional.empty()))) {
            assertEquals(List.of(4L, 5L), numbers(storage, query));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void aQueryMayAskForATagOrForTags(String scheme) throws Exception {
        ProductStorage storage = filled(scheme, "pool", 4);
        ProductPool pool = storage.getPool("pool");
        pool.setTag("night", List.of(new Urn("pool", TYPE, 3), new Urn("pool", TYPE, 1)));

        assertEquals(List.of(1L, 3L), numbers(storage, new MetaQuery("Product", Condition.parse("True"), "m",
                Optional.of("night"))));
        assertEquals(List.of(1L, 3L), numbers(storage, MetaQuery.parse("Product", "'night' in tags")));
    }

    @Test
    void poolsAnswerInTheOrderOfRegistering() throws Exception {
        filled("mem", "b", 2);
        filled("file", "a", 2);
        ProductStorage both = new ProductStorage(manager);
        both.register("b");
        both.register("a");

        List<String> pools = both.select(MetaQuery.parse("BaseProduct", "True")).stream()
                .map(ref -> ref.urn().pool()).toList();

        assertEquals(List.of("b", "b", "a", "a"), pools);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mem"})
    void hitsStreamAndCount(String scheme) throws Exception {
        ProductPool pool = filled(scheme, "pool", 5).getPool("pool");
        try (ProductHits hits = pool.select(MetaQuery.parse("Product", "m['extra'] == 2"), Cancel.NEVER)) {
            assertEquals(0, hits.looked());
            ProductHit hit = hits.next().orElseThrow();
            assertEquals("product 2", hit.product().description());
            assertEquals("product 2", hit.meta().text("description"));
            assertEquals(3, hits.looked());
            assertEquals(5, hits.total());
            assertEquals(Optional.empty(), hits.next());
        }
    }

    @Test
    void aQueryThatIsStoppedEnds() throws Exception {
        ProductPool pool = filled("file", "pool", 5).getPool("pool");
        AtomicInteger looks = new AtomicInteger();
        try (ProductHits hits = pool.select(MetaQuery.parse("Product", "False"), () -> looks.incrementAndGet() > 4)) {
            assertThrows(SourceException.Cancelled.class, hits::next);
            assertTrue(hits.looked() < 5);
        }
    }

    @Test
    void theProductThatEndsAQueryIsNamed() throws Exception {
        ProductStorage storage = filled("file", "pool", 3);
        storage.save(Product.create("lacks it"));
        try (ProductHits hits = storage.select(MetaQuery.parse("Product", "m['extra'] > 7"), Cancel.NEVER)) {
            assertEquals("KeyError", assertThrows(QueryError.class, hits::next).pythonClass());
            assertEquals(3, hits.at().orElseThrow().number());
            assertEquals(Optional.empty(), hits.next());
        }
    }

    @Test
    void aProductThatCannotBeReadIsAProblemAndTheOthersAnswer() throws Exception {
        ProductPool pool = filled("file", "pool", 4).getPool("pool");
        Files.delete(folder.resolve("pool").resolve(TYPE + "_1"));
        Files.writeString(folder.resolve("pool").resolve(TYPE + "_2"), "{");
        List<Long> found = new ArrayList<>();
        try (ProductHits hits = pool.select(MetaQuery.parse("Product", "m['extra'] >= 0"), Cancel.NEVER)) {
            for (var hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                found.add(hit.get().urn().number());
            }
            assertEquals(List.of(0L, 3L), found);
            assertEquals(2, hits.problems().size());
        }
    }

    @Test
    void aQueryFollowsReferencesIntoOtherPools() throws Exception {
        ProductStorage storage = filled("mem", "far", 1);
        ProductStorage near = filled("file", "near", 0);
        MapContext context = (MapContext) Product.create("MapContext", "refers");
        context.refs().put("it", storage.ref(new Urn("far", TYPE, 0)));
        near.save(context);
        ProductQuery query = ProductQuery.parse("MapContext", "p.refs['it'].product.meta['extra'] == 0");

        assertEquals(1, near.select(query).size());
        manager.remove("far");
        QueryError missing = assertThrows(QueryError.class, () -> near.select(query));
        assertTrue(missing.message().contains("'far'"), missing.message());
    }

    @Test
    void changesOfTagsSayWhatTheyChanged() throws Exception {
        for (String scheme : List.of("file", "mem")) {
            ProductPool pool = filled(scheme, "tags" + scheme, 3).getPool("tags" + scheme);
            List<Urn> all = pool.urns(TYPE);
            assertEquals(all.subList(0, 1), pool.setTag("t", all.subList(0, 1)));
            assertEquals(all.subList(1, 3), pool.setTag("t", all));
            assertEquals(all, pool.removeTag("t", all));
            assertEquals(List.of(), pool.removeTag("t", all));
        }
    }

    private ProductStorage filled(String scheme, String name, int products) throws Exception {
        ProductStorage storage = storage(scheme, name);
        for (int i = 0; i < products; i++) {
            storage.save(List.of(Product.create("product " + i).withParameter("extra",
                    NumericParameter.of("UNKNOWN", new Value.Int(i), null))), List.of(), name);
        }
        return storage;
    }

    private static long extra(Value value) {
        return value instanceof Value.Int(long number, boolean _) ? number : -1;
    }

    private static List<Long> numbers(ProductStorage storage, PoolQuery query) throws Exception {
        return storage.select(query).stream().map(ref -> ref.urn().number()).toList();
    }
}
