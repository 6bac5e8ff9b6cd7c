package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.redis.Keyspace;
import org.poolscope.storage.scan.redis.RedisProcess;
import tools.jackson.databind.JsonNode;

/** Points and images that a beamline keeps in files are read from wherever these are mounted here. */
class MountedFilesTest {
    private RedisProcess server;
    private String mounted = "";

    @BeforeEach
    void start() throws IOException {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
        Keyspace.load(server, "main");
        mounted = server.address() + "?files=/data="
                + Fixtures.folder("blissdata").resolve("files").resolve("data").toUri().getRawPath();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyStreamThatTheRealClientReadsFromFilesIsShownWithTheSameNumbers() {
        int read = 0;
        for (Map.Entry<String, JsonNode> scan : Keyspace.expected("main").get("scans").properties()) {
            for (Map.Entry<String, JsonNode> stream : scan.getValue().path("ok").path("streams").properties()) {
                String kind = stream.getValue().path("class").asString("");
                JsonNode all = stream.getValue().path("all").path("ok");
                if ((kind.equals("LimaStream") || kind.equals("Hdf5BackedStream")) && all.has("data")) {
                    Ran ran = Ran.with("show", mounted + "::" + scan.getKey() + "/" + stream.getKey(), "--json");
                    assertEquals(ExitCode.DONE, ran.code(), ran::words);
                    assertEquals(all.get("shape"), ran.json().get("shape"), stream.getKey());
                    assertEquals(all.get("data"), ran.json().get("data"), stream.getKey());
                    read++;
                }
            }
        }
        assertTrue(read > 0);
    }

    @Test
    void aFileThatIsNotMountedIsNamedWithWhatToDo() {
        String stream = "/cam:saved";
        String scan = Keyspace.expected("main").get("scans").properties().stream()
                .filter(each -> each.getValue().path("ok").path("streams").has(stream.substring(1)))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
        Ran ran = Ran.with("show", server.address() + "::" + scan + stream, "--json");
        assertNotEquals(ExitCode.DONE, ran.code());
        assertTrue(ran.words().contains("?files=/data=FOLDER"), ran::words);
    }
}
