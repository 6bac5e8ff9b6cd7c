package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.poolscope.storage.scan.redis.Keyspace;
import org.poolscope.storage.scan.redis.RedisProcess;
import tools.jackson.databind.JsonNode;

/** The dump of a store on a real server tells what the real client reads from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScansDumpTest {
    private static final List<String> TOLD = List.of("state", "name", "number", "session", "proposal", "collection",
            "dataset", "path", "info");
    private static final String SECRET = "s3cret";

    private final RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
    private final JsonNode scans = Keyspace.expected("random").get("scans");
    private final Map<String, JsonNode> dumped = new HashMap<>();

    @BeforeAll
    void dump() throws IOException {
        Keyspace.load(server, "random");
        Ran ran = Ran.with("dump", server.address());
        assertTrue(ran.words().contains("no module for documents"), ran.words());
        ran.jsonLines().forEach(line -> dumped.put(line.get("path").toString(), line));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void eachScanIsALineWithWhatIsToldOfIt() {
        List<String> differing = new ArrayList<>();
        scans.properties().stream().filter(scan -> scan.getValue().has("ok")).forEach(scan -> {
            JsonNode detail = line("[\"" + scan.getKey() + "\"]").get("detail");
            for (String field : TOLD) {
                if (!detail.get(field).equals(scan.getValue().at("/ok/" + field))) {
                    differing.add(scan.getKey() + " " + field);
                }
            }
        });
        assertEquals(List.of(), differing);
    }

    @Test
    void eachStreamIsALineWithItsPoints() {
        scans.properties().forEach(scan -> scan.getValue().at("/ok/streams").properties().forEach(stream -> {
            JsonNode line = line("[\"" + scan.getKey() + "\",\"" + stream.getKey() + "\"]");
            if (stream.getValue().get("all").has("error")) {
                assertFalse(line.at("/error/message").asString("").isEmpty(), line.toString());
                return;
            }
            assertEquals(stream.getValue().at("/len/ok"), line.at("/detail/len"), line.toString());
            assertEquals(stream.getValue().at("/sealed/ok"), line.at("/detail/sealed"), line.toString());
            assertEquals(stream.getValue().at("/all/ok/shape"), line.at("/value/shape"), line.toString());
            assertEquals(stream.getValue().at("/all/ok/data"), line.at("/value/data"), line.toString());
        }));
    }

    @Test
    void oneScanOrOneStreamIsDumpedAlone() {
        String key = scans.properties().iterator().next().getKey();
        JsonNode streams = scans.at("/" + key + "/ok/streams");
        assertEquals(1 + streams.size(), Ran.with("dump", server.address() + "::" + key).jsonLines().size());
        assertEquals(ExitCode.FOUND_NOTHING,
                Ran.with("dump", server.address() + "::esrf:scan:01M7Y69J9MN4815VBA9824FYCB").code());
    }

    @Test
    void aPasswordIsNeverPrinted() {
        String address = server.address().replace("//", "//user:" + SECRET + "@");
        for (String command : List.of("dump", "ls", "show")) {
            Ran ran = Ran.with(command, address);
            assertFalse((ran.out() + ran.words()).contains(SECRET), command);
            assertTrue((ran.out() + ran.words()).contains("password"), command);
        }
    }

    private JsonNode line(String path) {
        return Objects.requireNonNull(dumped.get(path), path);
    }
}
