package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pools of fdi through the command line: its products and its answers to queries. */
class QueryFixturesTest {
    private static final Path FDI = Fixtures.folder("fdi");

    @Test
    void everyQueryIsAnsweredAsByFdi() throws IOException {
        StringBuilder lines = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        Properties exceptions = exceptions();
        int number = 0;
        for (JsonNode query : JsonMapper.shared().readTree(FDI.resolve("queries.json").toFile())) {
            String name = "2x." + number++;
            if (query.has("first") || query.get("where").asString().startsWith("<python function")) {
                continue;
            }
            lines.append(((ObjectNode) query).deepCopy().retain("pool", "type", "where", "variable")).append('\n');
            wanted.add(exceptions.getProperty(name, answer(query)));
        }
        List<JsonNode> answers = Ran.fed(lines.toString(), args("query", "--where", "-")).jsonLines();
        assertEquals(wanted, answers.stream().map(QueryFixturesTest::answer).toList());
    }

    @Test
    void everyProductIsALineAsFdiReadsIt() throws IOException {
        Map<String, String> dumped = new TreeMap<>();
        Ran.with(args("dump")).jsonLines()
                .forEach(line -> dumped.put(line.at("/key/v").asString(), Likeness.of(line.get("value"))));
        Map<String, String> wanted = new TreeMap<>();
        JsonMapper.shared().readTree(FDI.resolve("contents-2x.json").toFile()).forEach(pool -> pool.path("products")
                .properties().forEach(product -> wanted.put(product.getKey(), Likeness.of(product.getValue()))));
        assertEquals(wanted, dumped);
    }

    private static String answer(JsonNode query) {
        return query.has("error")
                ? query.get("error").asString()
                : String.join(" ", query.get("urns").valueStream().map(JsonNode::asString).toList());
    }

    private static String[] args(String command, String... options) throws IOException {
        Stream<String> pools = Fixtures.members(FDI.resolve("pool-2x")).stream().map(Path::toString);
        return Stream.of(Stream.of(command), pools, Stream.of(options)).flatMap(part -> part).toArray(String[]::new);
    }

    private static Properties exceptions() throws IOException {
        Properties exceptions = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("../storage/src/test/resources/query-exceptions.properties"))) {
            exceptions.load(reader);
        }
        return exceptions;
    }
}
