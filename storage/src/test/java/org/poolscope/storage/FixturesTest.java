package org.poolscope.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FixturesTest {
    @TestFactory
    Iterable<DynamicTest> shelfFilesAreThoseTheExpectationsWereMadeFrom() throws IOException {
        return Fixtures.shelfKinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getFileName().toString(), () -> sameFiles(kind))).toList();
    }

    private static void sameFiles(Path kind) throws IOException {
        Map<String, String> digests = Fixtures.digests(kind.resolve("exp1.data"));
        JsonNode files = JsonMapper.shared().readTree(kind.resolve("expected.json").toFile()).get("files");
        assertFalse(digests.isEmpty());
        assertEquals(files.size(), digests.size());
        digests.forEach((name, digest) -> assertEquals(files.get(name).get("sha256").asString(), digest, name));
    }
}
