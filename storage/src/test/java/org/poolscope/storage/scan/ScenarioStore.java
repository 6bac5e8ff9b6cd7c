package org.poolscope.storage.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import tools.jackson.databind.JsonNode;

/** A log in memory that takes the few commands of recorded scenarios, and the streams that a scenario declares. */
final class ScenarioStore {
    private static final long LARGE = 1L << 30;

    private final MemLog log = new MemLog(LARGE, this::interrupt);
    private final Map<String, LogStream.Declaration> declared = new LinkedHashMap<>();
    private final Map<String, LogStream> streams = new LinkedHashMap<>();
    private @Nullable JsonNode meanwhile;
    private int looks;

    ScenarioStore(JsonNode scenario) {
        for (Map.Entry<String, JsonNode> stream : scenario.get("streams").properties()) {
            declared.put(stream.getKey(), new LogStream.Declaration(stream.getKey(),
                    stream.getValue().get("key").asString(), encoding(stream.getValue().get("encoding")),
                    new Container.Mapping(MappingType.DICT, List.of(), null)));
            reopen(stream.getKey());
        }
    }

    /** A stream of the scenario. */
    LogStream stream(String name) {
        return Objects.requireNonNull(streams.get(name));
    }

    EntryLog log() {
        return log;
    }

    /** Forgets what is known of a stream. */
    void reopen(String name) {
        streams.put(name, new LogStream(log, Objects.requireNonNull(declared.get(name)), Optional.empty()));
    }

    /** Has a command done while the next read waits: at its second look. */
    void during(JsonNode command) {
        meanwhile = command;
        looks = 0;
    }

    /** Does a command. */
    void run(JsonNode words) {
        String key = text(words.get(1));
        switch (text(words.get(0))) {
            case "XADD" -> {
                List<byte[]> fields = new ArrayList<>();
                for (int i = 3; i < words.size(); i++) {
                    fields.add(bytes(words.get(i)));
                }
                log.add(key, new StreamEntry(EntryId.parse(text(words.get(2))), fields));
            }
            case "XTRIM" -> log.trim(key, smallest(key, text(words.get(2)), text(words.get(3))));
            case "DEL" -> log.remove(key);
            default -> throw new IllegalArgumentException("no command of scenarios: " + words);
        }
    }

    private void interrupt() {
        JsonNode command = meanwhile;
        looks++;
        if (command != null && looks > 1) {
            meanwhile = null;
            run(command);
        }
    }

    private EntryId smallest(String key, String way, String bound) {
        if (way.equals("MINID")) {
            return EntryId.parse(bound);
        }
        List<StreamEntry> all = log.range(key, EntryId.MIN, EntryId.MAX);
        return all.get(all.size() - Integer.parseInt(bound)).id();
    }

    static String text(JsonNode word) {
        return new String(bytes(word), StandardCharsets.UTF_8);
    }

    static byte[] bytes(JsonNode word) {
        return word.has("s")
                ? word.get("s").asString().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(word.get("b").asString());
    }

    static Encoding encoding(JsonNode encoding) {
        if (encoding.get("type").asString().equals("json")) {
            return new Encoding.Json();
        }
        List<Long> shape = new ArrayList<>();
        encoding.get("shape").forEach(length -> shape.add(length.asLong()));
        return new Encoding.Numeric(TypeString.parse(encoding.get("dtype_str").asString()), shape);
    }

    /** A failure in the words of the scenarios. */
    static String failure(SourceException e) {
        return switch ((Object) e) {
            case StreamFailure.NoLongerThere _ -> "IndexNoMoreThereError";
            case StreamFailure.NotYetThere _ -> "IndexNotYetThereError";
            case StreamFailure.NeverThere _ -> "IndexWontBeThereError";
            case StreamFailure.EndOfStream _ -> "EndOfStream";
            default -> e.kind();
        };
    }
}
