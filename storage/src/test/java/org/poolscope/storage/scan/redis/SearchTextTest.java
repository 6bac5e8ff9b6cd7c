package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;

/** The text that is sent to the index is the one that the real client sends. */
class SearchTextTest {
    @Test
    void isThatOfTheRealClient() throws IOException {
        int compared = 0;
        for (Path store : Fixtures.members(Fixtures.folder("blissdata"))) {
            if (store.resolve("expected.json").toFile().exists()) {
                for (JsonNode search : Keyspace.expected(store.getFileName().toString()).path("search")) {
                    if (search.has("query") && isOurs(search.get("filters"))) {
                        assertEquals(search.get("query").asString(), SearchText.of(filters(search.get("filters"))));
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 50, compared + " searches");
    }

    private static List<ScanFilter> filters(JsonNode filters) {
        List<ScanFilter> all = new ArrayList<>();
        filters.properties().forEach(filter -> all.add(new ScanFilter(filter.getKey(), filter.getValue().asString())));
        return all;
    }

    /** Whether a filter of ours can say it: fields that scans have, a whole number for the number, text for the others. */
    private static boolean isOurs(JsonNode filters) {
        Map<String, ?> fields = ScanIdentity.of("", 0).fields();
        return filters.properties().stream().allMatch(filter -> fields.containsKey(filter.getKey())
                && (filter.getKey().equals("number")
                        ? filter.getValue().isIntegralNumber()
                        : filter.getValue().isString()));
    }
}
