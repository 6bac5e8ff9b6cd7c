package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries that the real client wrote, in every encoding, read as it read them itself. */
class RealStreamsTest {
    @Test
    void everyPlainStreamOfSoundStoresIsReadAsByTheRealClient() throws IOException {
        int streams = 0;
        for (String store : List.of("main", "random", "v1")) {
            Path folder = Fixtures.folder("blissdata").resolve(store);
            MemLog log = loaded(JsonMapper.shared().readTree(folder.resolve("keyspace.json").toFile()));
            JsonNode expected = JsonMapper.shared().readTree(folder.resolve("expected.json").toFile());
            for (JsonNode scan : expected.get("scans")) {
                for (Map.Entry<String, JsonNode> stream : scan.path("ok").path("streams").properties()) {
                    if (stream.getValue().has("key") && stream.getValue().path("plugin").isNull()) {
                        check(log, stream.getKey(), stream.getValue());
                        streams++;
                    }
                }
            }
        }
        assertEquals(Fixtures.count("blissdata.streams"), streams);
    }

    private static void check(MemLog log, String name, JsonNode expected) {
        LogStream stream = new LogStream(log,
                new LogStream.Declaration(name, expected.get("key").asString(),
                        ScenarioStore.encoding(expected.get("encoding")),
                        new Container.Mapping(MappingType.DICT, List.of(), null)),
                Optional.empty());
        StreamAnswers.check(expected, stream, name + " " + stream.key());
    }

    private static MemLog loaded(JsonNode keyspace) {
        MemLog log = new MemLog(1 << 30, () -> {});
        for (JsonNode key : keyspace.get("keys")) {
            for (JsonNode entry : key.path("entries")) {
                List<byte[]> fields = new ArrayList<>();
                entry.get(1).forEach(word -> fields.add(ScenarioStore.bytes(word)));
                log.add(ScenarioStore.text(key.get("key")),
                        new StreamEntry(EntryId.parse(entry.get(0).asString()), fields));
            }
        }
        return log;
    }
}
