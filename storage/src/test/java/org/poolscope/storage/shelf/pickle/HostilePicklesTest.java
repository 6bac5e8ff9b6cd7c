package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pickles made to run something, to take all memory or time, or to be no pickles at all. */
class HostilePicklesTest {
    @TestFactory
    Stream<DynamicTest> eachHasTheAnswerOfTheIndexWithinBounds() throws IOException {
        List<Path> files = PickleFixtures.all("pickles-hostile");
        JsonNode index = JsonMapper.shared().readTree(Fixtures.folder("pickles-hostile").resolve("index.json"));
        assertEquals(names(files), new TreeSet<>(index.propertyNames()));
        return files.stream().map(file -> DynamicTest.dynamicTest(name(file),
                () -> check(file, index.get(name(file)).get("expect").asString())));
    }

    @TestFactory
    Stream<DynamicTest> everyPrefixOfAGoodPickleIsRefused() throws IOException {
        Stream<Path> good = PickleFixtures.all("pickles").stream().filter(file -> sizeOf(file) < 400
                && (name(file).hashCode() & 7) == 0);
        Stream<Path> base = PickleFixtures.all("pickles-hostile").stream()
                .filter(file -> name(file).startsWith("base_"));
        return Stream.concat(base, good).map(file -> DynamicTest.dynamicTest(name(file), () -> {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length++) {
                byte[] prefix = Arrays.copyOf(whole, length);
                assertThrows(SourceException.class, () -> PickleFixtures.read(file, prefix), "prefix " + length);
            }
        }));
    }

    @Test
    void whatIsNoDataIsShownByNameAndNotCalled() throws IOException, SourceException {
        Path file = PickleFixtures.all("pickles-hostile").stream().filter(each -> name(each).contains("os_system_p4"))
                .findFirst().orElseThrow();
        Unpickled answer = PickleFixtures.read(file);
        assertEquals(List.of("os.system"), answer.notes().notData());
        assertEquals("This pickle asks for os.system, which is not data. It was not called; you see an unknown object.",
                answer.notes().warnings().getFirst());
        assertTrue(TaggedForm.text(answer.value()).contains("touch HOSTILE_PICKLE_RAN"));
    }

    @AfterAll
    static void nothingRan() {
        assertFalse(Files.exists(Path.of("HOSTILE_PICKLE_RAN")));
        assertFalse(Files.exists(Path.of("/tmp/HOSTILE_PICKLE_RAN")));
    }

    /** Refused means a typed error, or an object that shows a name on no list and was not called. */
    private static void check(Path file, String expected) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Cost cost = new Cost();
        Optional<Unpickled> answer = answer(file, bytes);
        cost.check(() -> name(file));
        if (expected.equals("refuse")) {
            assertTrue(answer.isEmpty() || !answer.get().notes().notData().isEmpty(), () -> "accepted as "
                    + TaggedForm.text(answer.orElseThrow().value()));
        } else if (expected.startsWith("accept whole") || expected.equals("accept or warn")) {
            assertTrue(answer.isPresent());
        }
    }

    private static Optional<Unpickled> answer(Path file, byte[] bytes) throws IOException {
        try {
            Unpickled read = PickleFixtures.read(file, bytes);
            TaggedForm.text(read.value());
            return Optional.of(read);
        } catch (SourceException refused) {
            assertFalse(refused.what().isBlank());
            return Optional.empty();
        }
    }

    private static Set<String> names(List<Path> files) {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(name(file)));
        return names;
    }

    private static long sizeOf(Path file) {
        return file.toFile().length();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
