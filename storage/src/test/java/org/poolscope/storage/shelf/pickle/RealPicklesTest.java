package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every pickle that a real Python wrote gives the value that the same Python loads from it. */
class RealPicklesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> valuesAreThoseThatPythonLoads() throws IOException {
        JsonNode expected = expected();
        return PickleFixtures.all("pickles").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            Object want = plain(expected.get(name(file)).get("value"));
            Object got = TaggedForm.plain(PickleFixtures.read(file).value());
            assertTrue(Same.same(want, got), () -> "want " + want + "\ngot  " + got);
        }));
    }

    @TestFactory
    Stream<DynamicTest> mappedMemoryGivesTheSame() throws IOException {
        return PickleFixtures.all("pickles").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            byte[] bytes = Files.readAllBytes(file);
            MemorySegment outside = Arena.ofAuto().allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
            assertEquals(TaggedForm.text(PickleFixtures.read(file, bytes).value()),
                    TaggedForm.text(PickleFixtures.read(file, outside).value()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> notesSayHowItWasStored() throws IOException {
        JsonNode expected = expected();
        return PickleFixtures.all("pickles").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            JsonNode want = expected.get(name(file));
            PickleNotes got = PickleFixtures.read(file).notes();
            assertEquals(announced(want), got.protocol());
            assertEquals(want.get("bytes").asLong(), got.bytes());
            assertEquals(0, got.trailing());
            if (!want.has("buffers")) {
                assertEquals(plain(want.get("globals")), got.names().subList(0, want.get("globals").size()));
                assertEquals(Same.sorted((List<?>) plain(want.get("ops"))), got.kinds());
            }
        }));
    }

    /** The names listed for five of the files end at the first one. */
    @Test
    void namesAreAllThatThePickleAsksFor() throws IOException, SourceException {
        JsonNode expected = expected();
        int equal = 0;
        int listed = 0;
        for (Path file : PickleFixtures.all("pickles")) {
            JsonNode want = expected.get(name(file));
            if (!want.has("buffers")) {
                listed++;
                equal += PickleFixtures.read(file).notes().names().equals(plain(want.get("globals"))) ? 1 : 0;
            }
        }
        assertEquals(listed - 5, equal);
    }

    @Test
    void aChangedDigitIsSeen() throws IOException, SourceException {
        JsonNode expected = expected();
        Path file = PickleFixtures.all("pickles").stream().filter(
                each -> expected.get(name(each)).get("value").toString().contains("\"v\":\"265613988")).findFirst()
                .orElseThrow();
        String changed = expected.get(name(file)).get("value").toString().replace("265613988", "265613989");
        Object got = TaggedForm.plain(PickleFixtures.read(file).value());
        assertFalse(Same.same(JSON.readValue(changed, Object.class), got));
    }

    private static JsonNode expected() {
        return JSON.readTree(Fixtures.folder("pickles").resolve("expected.json").toFile()).get("files");
    }

    /** A pickle of protocol 1 that uses only the instructions of protocol 0 cannot be told from one. */
    private static int announced(JsonNode want) {
        int protocol = want.get("protocol").asInt();
        boolean oldest = Same.sorted((List<?>) plain(want.get("ops"))).stream()
                .allMatch(name -> Opcode.valueOf(name).isOldest());
        return protocol == 1 && oldest ? 0 : protocol;
    }

    private static Object plain(JsonNode node) {
        return JSON.readValue(node.toString(), Object.class);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
