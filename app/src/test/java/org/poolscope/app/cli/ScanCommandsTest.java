package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import tools.jackson.databind.JsonNode;

/** The commands for scans, on simulated ones: two are over when the store is opened, and the third runs. */
class ScanCommandsTest {
    private static final String STORE = "mem-scan://commands";

    private final Sources sources = Sources.installed();
    private @Nullable Source open;

    @BeforeEach
    void keepOpen() throws SourceException {
        open = sources.open(Location.parse(STORE), OpenOptions.READ_ONLY);
    }

    @AfterEach
    void close() throws SourceException {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void scansAreListedNewestFirstWithWhatIsKnownOfThem() {
        Ran ran = run("scans", STORE, "--json");
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        List<JsonNode> scans = ran.json().valueStream().toList();
        assertEquals(List.of("CLOSED", "CLOSED"), scans.stream().map(scan -> scan.get("state").asString())
                .filter("CLOSED"::equals).limit(2).toList());
        assertEquals(List.of("key", "state", "name", "number", "session", "proposal", "collection", "dataset", "path",
                "time"), List.copyOf(scans.getFirst().propertyNames()));
        List<String> keys = scans.stream().map(scan -> scan.get("key").asString()).toList();
        assertEquals(keys.stream().sorted().toList().reversed(), keys);
    }

    @Test
    void scansAreFoundByTheirFields() {
        assertEquals(1, run("scans", STORE, "--name", "A*n", "--number", "2", "--json").json().size());
        assertEquals(ExitCode.FOUND_NOTHING, run("scans", STORE, "--dataset", "none").code());
        assertTrue(run("scans", STORE).out().startsWith("STATE"), "a table for people");
    }

    @Test
    void pointsOfSeveralStreamsAreExportedWithTheirScanAndStreamInFront(@TempDir Path folder) throws IOException {
        String key = run("scans", STORE, "--name", "ascan", "--number", "2", "--json").json().get(0).get("key")
                .asString();
        Path file = folder.resolve("points.csv");
        Ran ran = run("export", STORE + "::" + key + "/axis:roby", STORE + "::" + key + "/diode1", "--merge", "plain",
                "--to", file.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        List<String> lines = Files.readAllLines(file);
        assertEquals("scan,stream,index,value [mm]", lines.getFirst());
        assertTrue(lines.get(1).startsWith(key + ",axis:roby,0,"), lines.get(1));
    }

    @Test
    void aPlaceWithoutScansIsOneSentence() {
        Ran ran = run("scans", "mem-scan://");
        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        Ran ran = run("scans", STORE, "--name", "nothing*", "--json");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("[]", ran.out().strip());
        assertTrue(ran.words().contains("No scan fits."), ran::words);
    }

    @Test
    void everyPointOfAScanIsPrintedOnceInOrderAndThenTheEnd() {
        Ran ran = run("follow", STORE, "--scan", closed(), "--json");
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        List<JsonNode> lines = ran.jsonLines();
        assertEquals("{\"end\":\"EndOfStream\"}", lines.getLast().toString());
        Map<String, List<JsonNode>> streams = lines.subList(0, lines.size() - 1).stream()
                .collect(Collectors.groupingBy(line -> line.get("stream").asString()));
        assertEquals(8, streams.size());
        streams.forEach((name, views) -> {
            long next = 0;
            for (JsonNode view : views) {
                assertEquals(next, view.get("index").asLong(), name);
                assertEquals(view.get("length").asLong(), view.get("data").size() + view.get("expired").asLong());
                next += view.get("length").asLong();
            }
            assertEquals(Map.of("adc:fast", 20_000L, "axis:roby", 200L, "camera:image", 40L).getOrDefault(name, next),
                    next, name);
        });
    }

    @Test
    void oneStreamIsFollowedFromAnyPoint() {
        String key = closed();
        for (List<String> how : List.of(List.of(STORE, "--scan", key, "--stream", "axis:roby"),
                List.of(STORE + "::" + key + "/axis:roby"))) {
            List<String> args = new ArrayList<>(List.of("follow", "--from", "198", "--json"));
            args.addAll(how);
            List<JsonNode> lines = run(args.toArray(String[]::new)).jsonLines();
            assertEquals(2, lines.size());
            assertEquals("[9.9,9.95]", lines.getFirst().get("data").toString());
        }
    }

    @Test
    void theNewestPointAloneIsPrintedOfAScanThatIsOver() {
        List<JsonNode> lines = run("follow", STORE, "--scan", closed(), "--stream", "axis:roby", "--last-only",
                "--json").jsonLines();
        assertEquals(List.of("199", "1"),
                List.of(lines.getFirst().get("index").toString(), lines.getFirst().get("length").toString()));
    }

    @Test
    void whatIsUnknownOrSenselessIsOneSentence() {
        assertEquals(ExitCode.SOURCE, run("follow", STORE, "--scan", "esrf:scan:none").code());
        Ran stream = run("follow", STORE, "--scan", closed(), "--stream", "none");
        assertEquals(ExitCode.SOURCE, stream.code());
        assertTrue(stream.words().contains("axis:roby"), stream::words);
        assertEquals(ExitCode.USAGE, run("follow", STORE, "--from", "-3").code());
        assertEquals(ExitCode.USAGE, run("follow", STORE, "--from", "soon").code());
        assertEquals(ExitCode.USAGE, run("follow", STORE, "--every", "-1").code());
    }

    @Test
    void whoStopsFollowingHearsNothingMore() {
        AtomicInteger looks = new AtomicInteger();
        Cancel soon = () -> looks.incrementAndGet() > 20;
        Ran ran = Ran.with(soon, sources, "follow", STORE, "--json");
        assertEquals(ExitCode.CANCELLED, ran.code());
        assertTrue(ran.words().lines().allMatch(line -> line.contains("simulated")), ran::words);
    }

    @Test
    void waitingForPointsEndsWhenTheTimeIsOver() {
        Ran ran = run("follow", STORE, "--scan", "next", "--timeout", "0.001");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code(), ran::words);
    }

    private String closed() {
        return run("scans", STORE, "--number", "1", "--json").json().get(0).get("key").asString();
    }

    private Ran run(String... args) {
        return Ran.with(Cancel.NEVER, sources, args);
    }
}
