package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dump of real files equals what Python itself reads from them, and changes nothing. */
class DumpFixturesTest {
    @TempDir
    private Path folder;

    static List<Path> kinds() throws IOException {
        return Fixtures.shelfKinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyItemOfABasePathIsALineAsPythonReadsIt(Path kind) throws Exception {
        Path base = Fixtures.copy(kind.resolve("exp1.data"), folder.resolve("exp1.data"));
        Map<String, String> before = Fixtures.digests(base);
        Map<String, String> dumped = new HashMap<>();
        for (JsonNode line : Ran.with("dump", base.toString()).jsonLines()) {
            dumped.put(place(line.at("/path/0").asString(), line.get("key")), Likeness.of(line.path("value")));
        }
        List<String> differing = new ArrayList<>();
        int items = 0;
        for (Map.Entry<String, JsonNode> session : expected(kind).get("sessions").properties()) {
            for (JsonNode item : session.getValue().path("items")) {
                items++;
                String place = place(session.getKey(), item.get(0));
                if (!dumped.containsKey(place) || (!isUnreadForPython(item.get(1))
                        && !Likeness.of(item.get(1)).equals(dumped.get(place)))) {
                    differing.add(place);
                }
            }
        }
        assertTrue(items > 0);
        assertEquals(List.of(), differing);
        assertEquals(before, Fixtures.digests(base));
    }

    @Test
    void everyPickleIsALineInOneRun() throws Exception {
        Path pickles = Fixtures.folder("pickles");
        List<Path> files = Fixtures.members(pickles).stream().filter(file -> file.toString().endsWith(".pkl")).toList();
        assertEquals(Fixtures.count("pickles"), files.size());
        String[] line = Stream.concat(Stream.of("dump"), files.stream().map(Path::toString)).toArray(String[]::new);
        JsonNode expected = expected(pickles).get("files");
        List<JsonNode> dumped = Ran.with(line).jsonLines();
        assertEquals(files.size(), dumped.size());
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < dumped.size(); i++) {
            JsonNode wanted = expected.at("/" + files.get(i).getFileName() + "/value");
            assertEquals(files.get(i).toString(), dumped.get(i).get("location").asString());
            if (!Likeness.of(wanted).equals(Likeness.of(dumped.get(i).path("value")))) {
                differing.add(files.get(i).getFileName().toString());
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    void aDigitMoreOrLessIsSeen() {
        JsonNode one = JsonMapper.shared().readTree("{\"t\":\"dict\",\"v\":[[1,2],[3,4]]}");
        JsonNode turned = JsonMapper.shared().readTree("{\"t\":\"dict\",\"v\":[[3,4],[1,2]]}");
        JsonNode other = JsonMapper.shared().readTree("{\"t\":\"dict\",\"v\":[[1,2],[3,5]]}");
        assertEquals(Likeness.of(one), Likeness.of(turned));
        assertFalse(Likeness.of(one).equals(Likeness.of(other)));
    }

    /** Values of a newer Python that the one that wrote down the answers could not read. */
    private static boolean isUnreadForPython(JsonNode value) {
        return value.path("t").asString("").equals("unreadable");
    }

    private static String place(String session, JsonNode key) {
        return session + " " + Likeness.of(key);
    }

    private static JsonNode expected(Path folder) {
        return JsonMapper.shared().readTree(folder.resolve("expected.json").toFile());
    }
}
