package org.poolscope.storage.pool.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.NumericParameter;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.StringParameter;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.LocalPool;
import org.poolscope.storage.pool.index.PoolFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pool in a database answers every query as the same pool in a folder does. */
class PostgresQueryTest {
    private static Postgres server;

    @TempDir
    Path base;

    @BeforeAll
    static void start() {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void everyQueryOfTheFixtures() throws Exception {
        int asked = 0;
        for (Path folder : Fixtures.members(Fixtures.folder("fdi").resolve("pool-2x"))) {
            List<Product> products = products(folder);
            try (LocalPool local = local("fixtures" + folder.getFileName());
                    PostgresPool database = server.pool("fixtures" + folder.getFileName())) {
                for (Product product : products) {
                    local.save(List.of(product), List.of());
                    database.save(List.of(product), List.of());
                }
                for (JsonNode query : new JsonMapper()
                        .readTree(Fixtures.folder("fdi").resolve("queries.json").toFile())) {
                    Optional<PoolQuery> parsed = parsed(query);
                    if (parsed.isPresent()) {
                        assertSame(local, database, parsed.get());
                        asked++;
                    }
                }
            }
        }
        assertTrue(asked > 300, "only " + asked);
    }

    private static void assertSame(ProductPool local, ProductPool database, PoolQuery query) throws SourceException {
        assertEquals(Asked.answer(local, query), Asked.answer(database, query), () -> query.text().orElse(""));
    }

    private static List<Product> products(Path folder) throws SourceException {
        List<Product> products = new ArrayList<>();
        try (LocalPool pool = LocalPool.read(PoolFolder.of(folder), ProductClasses.FDI, ProductResolver.NONE)) {
            for (String type : pool.productClasses()) {
                for (Urn urn : pool.urns(type)) {
                    products.add(pool.load(urn));
                }
            }
        }
        return products;
    }

    private static Optional<PoolQuery> parsed(JsonNode asked) {
        try {
            String where = asked.get("where").asString();
            String type = asked.get("type").asString();
            return Optional.of(asked.get("variable").asString().equals("m")
                    ? new MetaQuery(type, Condition.parse(where), "m", Optional.empty())
                    : new ProductQuery(type, Condition.parse(where), "p", Optional.empty()));
        } catch (QueryError _) {
            return Optional.empty();
        }
    }

    @Test
    void boundsOnValuesOfEveryKind() throws Exception {
        List<Value> values = List.of(new Value.Int(3), new Value.Int(-3), new Value.Real(3), new Value.Real(3.5),
                new Value.Real(Double.NaN), new Value.Real(Double.POSITIVE_INFINITY), new Value.Int(1L << 60),
                new Value.Bool(true), new Value.Text("3"), new Value.Text("b"), new Value.Text("\0"),
                new Value.Text("\uFF61"), new Value.Text("\uD83D\uDE00"), Value.None.NONE);
        try (LocalPool local = local("kinds"); PostgresPool database = server.pool("kinds")) {
            for (Value x : values) {
                for (Value y : values.subList(0, 4)) {
                    save(local, database, with(with(Product.create("p"), "x", x), "y", y));
                }
            }
            int hits = 0;
            Map<String, Integer> classes = new LinkedHashMap<>();
            for (String where : conditions()) {
                MetaQuery query = MetaQuery.parse("Product", where);
                String answer = Asked.answer(local, query);
                assertEquals(answer, Asked.answer(database, query), where);
                classes.merge(answer.contains(":") ? "hits" : answer, 1, Integer::sum);
                hits++;
            }
            assertTrue(classes.size() > 2 && hits > 100, classes::toString);
        }
    }

    @Test
    void aProductThatLacksAParameterFailsTheQueryJustWhereItWould() throws Exception {
        try (LocalPool local = local("lacking"); PostgresPool database = server.pool("lacking")) {
            save(local, database, with(with(Product.create("p"), "x", new Value.Int(1)), "y", new Value.Int(1)));
            save(local, database, with(Product.create("p"), "x", new Value.Int(5)));
            for (String where : List.of("m['x'] > 3 and m['y'] > 0", "m['x'] < 3 and m['y'] > 0",
                    "m['y'] > 0 and m['x'] > 3", "m['x'] > 3 and m['y'] > 0 and m['x'] < 4", "0 < m['x'] < 3",
                    "m['x'].value == 1 and m['y'] == 1.0", "m['x'] == 5 or m['y'] > 0", "-2 < m['x']")) {
                assertSame(local, database, MetaQuery.parse("Product", where));
                assertSame(local, database, new ProductQuery("Product",
                        Condition.parse(where.replace("m[", "p.meta[")), "p", Optional.empty()));
            }
        }
    }

    private static List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        for (String operator : List.of("==", "<", "<=", ">", ">=", "!=")) {
            for (String constant : List.of("3", "-3", "3.25", "'3'", "'b'", "'\uFF60'", "True", "2 ** 60", "None")) {
                conditions.add("m['x'] " + operator + " " + constant);
                conditions.add("m['y'] > 0 and m['x'].value " + operator + " " + constant);
                conditions.add(constant + " " + operator + " m['x']");
            }
        }
        return conditions;
    }

    private static void save(LocalPool local, PostgresPool database, Product product) throws SourceException {
        local.save(List.of(product), List.of());
        database.save(List.of(product), List.of());
    }

    private static Product with(Product product, String name, Value value) {
        return product.withParameter(name, value instanceof Value.Text(String text)
                ? StringParameter.of("", text)
                : NumericParameter.of("", new Value.Int(0), "").withValue(value));
    }

    private LocalPool local(String name) throws SourceException {
        return LocalPool.open(name, base.resolve(name), ProductClasses.FDI, ProductResolver.NONE, _ -> {});
    }
}
