package org.poolscope.storage.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every query of the fixtures against fdi's answer: the same products in the same order, or the class of its error. */
class QueryWalkTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/query-exceptions.properties");

    @Test
    void everyQueryOfTodaysPoolsIsAnsweredAsByFdi() throws IOException, SourceException {
        walk("pool-2x", "queries.json", "2x.");
    }

    @Test
    void everyQueryOfTheThreeFilePoolsIsAnsweredAsByFdi() throws IOException, SourceException {
        walk("pool-1x", "queries-1x.json", "1x.");
    }

    @Test
    void aChangedDigitGivesAnotherAnswer() throws IOException, SourceException {
        Pools pools = Pools.open("pool-2x");
        for (JsonNode query : queries("queries.json")) {
            if (query.get("where").asString().equals("m[\"extra\"] == 5004")) {
                String changed = query.toString().replace("5004", "5003");
                assertNotEquals(wanted(query), pools.answer(new JsonMapper().readTree(changed)));
                return;
            }
        }
        throw new AssertionError("no query of that text");
    }

    private static void walk(String folder, String file, String mark) throws IOException, SourceException {
        Properties exceptions = new Properties();
        try (var reader = Files.newBufferedReader(EXCEPTIONS)) {
            exceptions.load(reader);
        }
        Pools pools = Pools.open(folder);
        Map<String, String> differences = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode query : queries(file)) {
            String answer = pools.answer(query);
            String name = mark + number;
            String expected = exceptions.getProperty(name, wanted(query));
            if (!expected.equals(answer)) {
                differences.put(name, query.get("where").asString() + "\nours " + answer + "\nwant " + expected);
            }
            if (exceptions.containsKey(name) && wanted(query).equals(answer)) {
                differences.put(name, query.get("where").asString() + "\nis no exception");
            }
            number++;
        }
        assertEquals(Map.of(), differences);
        assertEquals(Fixtures.count("fdi.queries"), number);
    }

    private static List<JsonNode> queries(String file) throws IOException {
        List<JsonNode> queries = new ArrayList<>();
        new JsonMapper().readTree(Fixtures.folder("fdi").resolve(file).toFile()).forEach(queries::add);
        return queries;
    }

    private static String wanted(JsonNode query) {
        return query.has("error") ? query.get("error").asString() : String.join(" ", texts(query.get("urns")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /** Pools open for reading, each query choosing among them. */
    private record Pools(PoolManager manager) {
        static Pools open(String folder) throws IOException, SourceException {
            PoolManager manager = PoolManager.reading(ProductClasses.FDI);
            for (Path pool : Fixtures.members(Fixtures.folder("fdi").resolve(folder))) {
                manager.openUrl("file://" + pool.toAbsolutePath());
            }
            return new Pools(manager);
        }

        String answer(JsonNode asked) throws SourceException {
            ProductStorage storage = new ProductStorage(manager);
            for (String pool : names(asked.get("pool"))) {
                storage.register(pool);
            }
            try {
                PoolQuery query = query(asked, asked.get("where").asString());
                List<ProductRef> refs = asked.has("first")
                        ? storage.select(query, storage.select(query(asked, asked.get("first").asString())))
                        : storage.select(query);
                return String.join(" ", refs.stream().map(ref -> ref.urn().toString()).toList());
            } catch (QueryError error) {
                return error.pythonClass();
            }
        }

        private static List<String> names(JsonNode pool) {
            return pool.isArray() ? texts(pool) : List.of(pool.asString());
        }

        private static PoolQuery query(JsonNode asked, String where) throws QueryError {
            String variable = asked.get("variable").asString();
            String type = asked.get("type").asString();
            if (where.startsWith("<python function")) {
                return variable.equals("m")
                        ? new MetaQuery(type, new Condition.Function<>(QueryWalkTest::creatorMatches), variable,
                                Optional.empty())
                        : new ProductQuery(type, new Condition.Function<>(p -> creatorMatches(p.meta())), variable,
                                Optional.empty());
            }
            return variable.equals("m")
                    ? new MetaQuery(type, Condition.parse(where), variable, Optional.empty())
                    : new ProductQuery(type, Condition.parse(where), variable, Optional.empty());
        }
    }

    /** What the fixtures' function of Python asks: {@code re.match(".*n.1.*", m["creator"].value)}. */
    private static boolean creatorMatches(MetaData meta) {
        Optional<Value> creator = meta.get("creator").map(Parameter::value);
        return creator.isPresent() && creator.get() instanceof Value.Text(String text) && text.matches(".*n.1.*");
    }
}
