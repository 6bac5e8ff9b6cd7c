package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shelf.Items.Item;

/** Every value of every kind of shelf, read as the Python read it that wrote it. */
class SessionWalkTest {
    static List<Expected> kinds() throws IOException {
        return Expected.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsEveryItemAsItsPythonDid(Expected kind) throws Exception {
        assertEquals(List.of(), differences(kind, kind.base()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesNothingInTheFolder(Expected kind, @TempDir Path temporary) throws Exception {
        Path base = Fixtures.copy(kind.base(), temporary.resolve("exp1.data"));
        var before = Fixtures.digests(base);

        differences(kind, base);
        DataManager.open(base).keys();

        assertEquals(before, Fixtures.digests(base));
    }

    @Test
    void aChangedDigitIsSeen(@TempDir Path temporary) throws Exception {
        Path kind = Fixtures.copy(Fixtures.shelfKinds().getFirst(), temporary.resolve("kind"));
        Path json = kind.resolve("expected.json");
        String text = Files.readString(json);
        int digit = text.lastIndexOf("sim-") + "sim-".length();
        char changed = text.charAt(digit) == '9' ? '8' : (char) (text.charAt(digit) + 1);
        json.toFile().setWritable(true);
        Files.writeString(json, text.substring(0, digit) + changed + text.substring(digit + 1));

        assertFalse(differences(Expected.of(kind), kind.resolve("exp1.data")).isEmpty());
    }

    /** What is not as expected; a value that the real Python could not read may be anything. */
    static List<String> differences(Expected kind, Path base) throws Exception {
        Map<List<Object>, Object> read = new HashMap<>();
        try (Items items = DataManager.open(base).items()) {
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                read.put(List.of(item.get().session(), Tagged.of(item.get().key().value())),
                        Tagged.of(item.get().value()));
            }
            assertEquals(List.of(), items.problems());
        }
        List<String> differences = new ArrayList<>();
        int count = 0;
        for (String session : kind.sessions()) {
            for (Expected.Item item : kind.items(session)) {
                count++;
                Object got = read.remove(List.of(session, item.key()));
                boolean unread = Expected.map(item.value()).get("t") instanceof String tag && tag.equals("unreadable");
                if (got == null || !(unread || Tagged.same(got, item.value()))) {
                    differences.add(session + " " + item.key() + ": got " + got + " want " + item.value());
                }
            }
        }
        read.forEach((key, _) -> differences.add("not expected: " + key));
        assertTrue(count > 0);
        return differences;
    }
}
