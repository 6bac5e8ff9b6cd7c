package org.poolscope.storage.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import org.poolscope.storage.scan.redis.RedisProcess;
import tools.jackson.databind.JsonNode;

/** The streams that a scenario declares, in a log that takes the few commands of recorded scenarios. */
final class ScenarioStore {
    /** Of a read: before it begins, before its first look, after the first wait. */
    private static final int LOOKS = 3;

    private final EntryLog log;
    private final Commands commands;
    private final Map<String, LogStream.Declaration> declared = new LinkedHashMap<>();
    private final Map<String, LogStream> streams = new LinkedHashMap<>();
    private @Nullable JsonNode meanwhile;
    private int looks;

    /** Does the commands of a scenario. */
    @FunctionalInterface
    interface Commands {
        void run(JsonNode words) throws IOException;
    }

    ScenarioStore(JsonNode scenario, EntryLog log, Commands commands) {
        this.log = log;
        this.commands = commands;
        for (Map.Entry<String, JsonNode> stream : scenario.get("streams").properties()) {
            declared.put(stream.getKey(), new LogStream.Declaration(stream.getKey(),
                    stream.getValue().get("key").asString(), encoding(stream.getValue().get("encoding")),
                    new Container.Mapping(MappingType.DICT, List.of(), null)));
            reopen(stream.getKey());
        }
    }

    /** In memory. */
    static ScenarioStore inMemory(JsonNode scenario) {
        MemLog log = new MemLog(1L << 30, () -> {});
        return new ScenarioStore(scenario, log, words -> run(log, words));
    }

    /** On a server, which is emptied. */
    static ScenarioStore on(RedisProcess server, JsonNode scenario) throws IOException, SourceException {
        server.run("FLUSHALL");
        server.run("SET", "_PROTOCOL_VERSION_", 1);
        return new ScenarioStore(scenario, server.log(), words -> {
            List<Object> rest = new ArrayList<>();
            words.forEach(word -> rest.add(bytes(word)));
            server.run(text(words.get(0)), rest.subList(1, rest.size()).toArray());
        });
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

    /** Has a command done while the next read waits. */
    void during(JsonNode command) {
        meanwhile = command;
        looks = 0;
    }

    /** Looks along with a read, which asks each time before it goes on. */
    Cancel looking() {
        return () -> {
            JsonNode command = meanwhile;
            looks++;
            if (command != null && looks == LOOKS) {
                meanwhile = null;
                run(command);
            }
            return false;
        };
    }

    /** Does a command. */
    void run(JsonNode words) {
        try {
            commands.run(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(MemLog log, JsonNode words) {
        String key = text(words.get(1));
        switch (text(words.get(0))) {
            case "XADD" -> {
                List<byte[]> fields = new ArrayList<>();
                for (int i = 3; i < words.size(); i++) {
                    fields.add(bytes(words.get(i)));
                }
                log.add(key, new StreamEntry(EntryId.parse(text(words.get(2))), fields));
            }
            case "XTRIM" -> log.trim(key, smallest(log, key, text(words.get(2)), text(words.get(3))));
            case "DEL" -> log.remove(key);
            default -> throw new IllegalArgumentException("no command of scenarios: " + words);
        }
    }

    private static EntryId smallest(MemLog log, String key, String way, String bound) {
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
