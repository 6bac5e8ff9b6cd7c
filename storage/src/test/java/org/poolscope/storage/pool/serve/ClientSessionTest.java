package org.poolscope.storage.pool.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real client once asked the real server, asked of ours. */
class ClientSessionTest {
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final Set<String> SENT = Set.of("Accept", "Content-Type", "FDI-Product-Tags", "Authorization");
    private static final String BASE = "/fdi/v0.17";

    /** In the order in which they were made. */
    private static final List<String> RAW = List.of("root-and-registering", "saving", "housekeeping", "loading",
            "counts-and-info", "api-get", "api-post", "traversal", "removing-and-wiping", "login-and-other");

    @TempDir
    Path folder;

    @Test
    void everyRequestOfTheRealClientIsAnsweredAsTheRealServerDid() throws Exception {
        Properties exceptions = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Fixtures.root().resolveSibling("server-exceptions.properties"))) {
            exceptions.load(reader);
        }
        List<JsonNode> session = exchanges("client-session.json");
        Map<String, String> differences = new LinkedHashMap<>();
        try (Served server = new Served(Files.createDirectory(folder.resolve("pools")), Served.withUsers(folder))) {
            for (int i = 0; i < session.size(); i++) {
                String answer = answer(server, session.get(i).get("request"));
                String wanted = wanted(session.get(i).get("response"));
                String expected = exceptions.getProperty("client." + i, wanted);
                if (!expected.equals(answer)) {
                    differences.put(i + " " + session.get(i).get("label").asString(),
                            "\nours " + cut(answer) + "\nwant " + cut(expected) + "\n");
                }
            }
        }
        assertEquals(Map.of(), differences);
        assertEquals(Fixtures.count("fdi.http.client"), session.size());
    }

    @Test
    void everyHandMadeRequestIsAnsweredWithTheStatusOfTheRealServerOrAListedOne() throws Exception {
        Properties exceptions = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Fixtures.root().resolveSibling("server-exceptions.properties"))) {
            exceptions.load(reader);
        }
        Map<String, String> differences = new LinkedHashMap<>();
        int asked = 0;
        try (Served server = new Served(Files.createDirectory(folder.resolve("pools")), Served.withUsers(folder))) {
            for (String file : RAW) {
                List<JsonNode> exchanges = exchanges("raw-" + file + ".json");
                for (int i = 0; i < exchanges.size(); i++) {
                    JsonNode request = exchanges.get(i).get("request");
                    String answer = answer(server, request);
                    String wanted = exchanges.get(i).get("response").get("status").asString();
                    if (!answer.startsWith(exceptions.getProperty(file + "." + i, wanted))) {
                        differences.put(file + "." + i, answer.substring(0, 3) + " for " + wanted + " "
                                + request.get("method").asString() + " " + request.get("target").asString());
                    }
                    asked++;
                }
            }
        }
        assertEquals(Map.of(), differences);
        assertEquals(Fixtures.count("fdi.http.raw"), asked);
    }

    private static List<JsonNode> exchanges(String file) throws IOException {
        List<JsonNode> exchanges = new ArrayList<>();
        JSON.readTree(Fixtures.folder("fdi/http").resolve(file).toFile()).forEach(exchanges::add);
        return exchanges;
    }

    private static String answer(Served server, JsonNode request) throws IOException, InterruptedException {
        List<String> headers = new ArrayList<>();
        request.get("headers").properties().stream().filter(header -> SENT.contains(header.getKey()))
                .forEach(header -> {
                    headers.add(header.getKey());
                    headers.add(login(header.getValue().asString()));
                });
        String target = request.get("target").asString();
        HttpResponse<String> answer = server.ask(request.get("method").asString(),
                target.startsWith(BASE) ? target.substring(BASE.length()) : Served.ROOT + target,
                request.get("body").asString(), headers.toArray(String[]::new));
        return answer.statusCode() + " " + result(answer.body());
    }

    /** Passwords of three letters are not taken by our users file. */
    private static String login(String value) {
        return value.replace("Basic Zm9vOmJhcg==", Served.basic("foo", "bar-bar-bar"))
                .replace("Basic cm86cm9kb20=", Served.basic("ro", "rodom-rodom"));
    }

    private static String wanted(JsonNode response) {
        return response.get("status").asInt() + " " + result(response.get("body").asString());
    }

    private static String result(String body) {
        try {
            return String.valueOf(JSON.readTree(body).get("result"));
        } catch (JacksonException _) {
            return body;
        }
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
