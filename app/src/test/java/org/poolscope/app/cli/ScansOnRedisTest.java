package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.stream.Stream;
import org.poolscope.storage.scan.redis.RedisProcess;
import org.poolscope.storage.scan.redis.RedisScanStore;
import tools.jackson.databind.JsonNode;

/** The commands for scans on a real server, with scans that the demo writes there. */
class ScansOnRedisTest {
    @TempDir
    Path folder;
    private RedisProcess server;
    private String store = "";

    @BeforeEach
    void start() throws IOException {
        server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
        server.run("SET", "_PROTOCOL_VERSION_", 1);
        store = server.address();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDemoMeasuresOnAServerUntilItIsStopped() {
        Ran demo = demo();
        assertEquals(ExitCode.CANCELLED, demo.code(), demo::words);
        List<JsonNode> scans = Ran.with("scans", store, "--json").json().valueStream().toList();
        assertEquals(demo.out().lines().toList(), scans.stream().map(scan -> scan.get("key").asString()).toList());
        assertEquals("CLOSED", scans.getFirst().get("state").asString());
    }

    @Test
    void theDemoWritesToAServerOnlyIfTheUserMeansIt() {
        Ran ran = Ran.with("demo", "--live", "--on", store.replace("//", "//user:s3cret@"));
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.words().contains("--yes"), ran::words);
        assertFalse(ran.words().contains("s3cret"), ran::words);
        assertEquals(ExitCode.USAGE, Ran.with("demo", "--on", store, "--yes").code());
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("scans", store).code());
    }

    @Test
    void theNewestScanIsListedShownAndExported() throws IOException {
        demo();
        List<String> names = Ran.with("ls", store + "::last", "--json").json().valueStream()
                .map(entry -> entry.get("name").asString()).toList();
        assertTrue(names.contains("axis:roby"), names::toString);
        JsonNode axis = Ran.with("show", store + "::last/axis:roby", "--json").json();
        assertEquals("ndarray", axis.get("t").asString());
        long points = axis.get("shape").get(0).asLong();
        assertTrue(points > 0, axis.toString());
        assertEquals("0.05", Ran.with("show", store + "::last/axis:roby", "--slice", "1:2", "--json").json()
                .get("data").get(0).asString());
        for (String format : List.of("csv", "npz")) {
            Path file = folder.resolve("axis." + format);
            Ran ran = Ran.with("export", store + "::last/axis:roby", "--to", file.toString());
            assertEquals(ExitCode.DONE, ran.code(), ran::words);
            assertTrue(Files.size(file) > 0);
        }
        assertEquals(points + 1, Files.readAllLines(folder.resolve("axis.csv")).size());
    }

    @Test
    void aStreamWhoseStartIsGoneIsExportedFromThereOnAndTheRestIsCounted() throws IOException, SourceException {
        demo();
        long first;
        try (RedisScanStore writing = RedisScanStore.open(store, true)) {
            Stream axis = Objects.requireNonNull(
                    writing.load(writing.lastScan().key()).streams().get("axis:roby"));
            writing.trim(axis.key(), axis.length() / 2);
            first = axis.first();
        }
        assertTrue(first > 0, "the first points are gone");
        Path file = folder.resolve("rest.csv");
        Ran ran = Ran.with("export", store + "::last/axis:roby", "--to", file.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertTrue(ran.words().contains("Dropped in " + first + " places: the store had removed the point before."),
                ran::words);
        assertTrue(Files.readAllLines(file).get(1).contains("axis:roby," + first + ","));
    }

    @Test
    void aScanThatRunsIsExportedAsItIsAtThatMoment() throws IOException {
        String running = "mem-scan://export";
        Path file = folder.resolve("running.csv");
        Ran ran = Ran.with("export", running + "::last/axis:roby", running + "::last/adc:fast", "--to",
                file.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertTrue(Files.readAllLines(file).size() > 1);
    }

    @Test
    void theDoctorTellsWhatAServerHasAndWhatIsSlowerForIt() {
        Ran ran = Ran.with("doctor", store);
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        for (String fact : List.of("Server ", "redis 6.2", "Documents ", "plain texts", "Search ",
                "over the history")) {
            assertTrue(ran.out().contains(fact), ran::out);
        }
        Ran gone = Ran.with("doctor", "redis://no-such-server.invalid");
        assertEquals(ExitCode.SOURCE, gone.code());
        assertTrue(gone.out().contains("Java "), gone::out);
    }

    private Ran demo() {
        AtomicInteger looks = new AtomicInteger();
        Cancel soon = () -> looks.incrementAndGet() > 30;
        return Ran.with(soon, Sources.installed(), "demo", "--live", "--on", store, "--yes");
    }
}
