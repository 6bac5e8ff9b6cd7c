package org.poolscope.storage.pool.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.ProductKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our client, answered by what the real server once said. */
class RecordedAnswersTest {
    @Test
    void everyProductThatTheRealServerSentIsReadByteForByte() throws Exception {
        Map<String, String> bodies = bodies();
        int products = 0;
        try (ScriptedServer server = new ScriptedServer(target -> answer(bodies.get(target)))) {
            for (String pool : List.of("httppool1", "rawpool")) {
                try (HttpClientPool ours = HttpClientPool.open(
                        PoolAddress.parse(server.url() + "/fdi/v0.17/" + pool), Optional.empty(), false,
                        PoolCache.none(), WireLimits.USUAL, Trust.OF_JAVA)) {
                    for (ProductKey key : ours.index().keys()) {
                        String body = bodies.get("/fdi/v0.17/" + pool + "/" + key.type() + "/" + key.number());
                        if (body != null) {
                            String text = new String(ours.text(key), US_ASCII);
                            assertEquals(body.substring("{\"result\": ".length(), body.lastIndexOf(", \"msg\": ")),
                                    text);
                            assertEquals(key.in(pool).shortType(), ours.load(key.in(pool)).className());
                            products++;
                        }
                    }
                }
            }
        }
        assertEquals(Fixtures.count("fdi.http.products"), products);
    }

    /** What was answered well to each address that was read, the last time. */
    private static Map<String, String> bodies() throws IOException {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (Path file : Fixtures.members(Fixtures.folder("fdi/http"))) {
            for (JsonNode exchange : JsonMapper.shared().readTree(file.toFile())) {
                JsonNode request = exchange.get("request");
                JsonNode response = exchange.get("response");
                if (request.get("method").asString().equals("GET") && response.get("status").asInt() == 200) {
                    String target = request.get("target").asString();
                    bodies.putIfAbsent(target, response.get("body").asString());
                    if (target.endsWith("/hk")) {
                        bodies.putIfAbsent(target + "/", response.get("body").asString());
                    }
                    if (target.endsWith("/pools") && response.get("body").asString().contains("rawpool")) {
                        bodies.put(target, response.get("body").asString());
                    }
                }
            }
        }
        return bodies;
    }

    private static String answer(@Nullable String body) {
        return body == null
                ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body;
    }
}
