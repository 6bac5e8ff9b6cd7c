package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.redis.RedisProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real client answered step by step; where it is wrong, {@link FaultsNotCopiedTest} says what we answer. */
class CursorScenariosTest {
    /** Faults of the real client, and what only a server can do. */
    private static final Set<String> NOT_COPIED = Set.of("gap inside a read", "key deleted", "tiny timeout",
            "bad entry",
            "negative timeout", "wrong type");

    @TestFactory
    List<DynamicTest> eachScenarioIsAnsweredInMemoryAsByTheRealClient() throws IOException {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(name(scenario),
                        () -> new Player(ScenarioStore.inMemory(scenario)).play(scenario.get("steps"))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> eachScenarioIsAnsweredFromAServerAsByTheRealClient() throws IOException {
        List<JsonNode> scenarios = scenarios();
        return RedisProcess.Kind.installed().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
            try (RedisProcess server = RedisProcess.start(kind)) {
                assertAll(scenarios.stream().map(scenario -> () -> {
                    try {
                        new Player(ScenarioStore.on(server, scenario)).play(scenario.get("steps"));
                    } catch (SourceException e) {
                        throw new AssertionError(name(scenario) + ": " + e.sentence(), e);
                    }
                }));
            }
        })).toList();
    }

    @Test
    void aChangedDigitIsSeen() throws IOException {
        JsonNode first = scenarios().getFirst();
        JsonNode changed = JsonMapper.shared().readTree(first.toString().replace("\"2.0\"", "\"2.5\""));
        assertThrows(AssertionError.class,
                () -> new Player(ScenarioStore.inMemory(changed)).play(changed.get("steps")));
    }

    private static String name(JsonNode scenario) {
        return scenario.get("name").asString();
    }

    /** Those that show no fault of the real client. */
    private static List<JsonNode> scenarios() throws IOException {
        JsonNode all = JsonMapper.shared()
                .readTree(Fixtures.folder("blissdata").resolve("cursor-scenarios.json").toFile()).get("scenarios");
        assertEquals(Fixtures.count("blissdata.scenarios"), all.size());
        List<JsonNode> sound = new ArrayList<>();
        all.forEach(scenario -> {
            if (!NOT_COPIED.contains(name(scenario))) {
                sound.add(scenario);
            }
        });
        assertEquals(all.size() - NOT_COPIED.size(), sound.size());
        return sound;
    }

    /** Plays one scenario; a cursor is a group of one, as blissdata's is not, but must not be told apart. */
    private static final class Player {
        private final ScenarioStore store;
        private final Map<String, LogCursors> cursors = new HashMap<>();

        Player(ScenarioStore store) {
            this.store = store;
        }

        void play(JsonNode steps) throws SourceException, IOException {
            for (JsonNode step : steps) {
                if (step.has("redis")) {
                    store.run(step.get("redis"));
                } else if (step.has("cursor")) {
                    open(step.get("cursor").asString(), List.of(step.get("of").asString()));
                } else if (step.has("group")) {
                    List<String> names = new ArrayList<>();
                    step.get("of").forEach(name -> names.add(name.asString()));
                    open(step.get("group").asString(), names);
                } else if (step.has("read")) {
                    read(step);
                } else if (step.has("reopen")) {
                    store.reopen(step.get("reopen").asString());
                } else {
                    ask(step);
                }
            }
        }

        private void open(String cursor, List<String> streams) {
            cursors.put(cursor, new LogCursors(store.log(), streams.stream().map(store::stream).toList(), 0));
        }

        private void read(JsonNode step) throws SourceException, IOException {
            LogCursors cursor = Objects.requireNonNull(cursors.get(step.get("read").asString()));
            JsonNode meanwhile = step.get("meanwhile");
            if (meanwhile != null) {
                store.during(meanwhile.get(0).get("redis"));
            }
            JsonNode expected = step.get("expect");
            try {
                Map<Stream, View> views = cursor.read(options(step), store.looking());
                check(expected, views, step.toString());
            } catch (SourceException e) {
                assertEquals(expected.path("end").asString("no end"), ScenarioStore.failure(e), step.toString());
            }
            checkPositions(expected.get("position"), cursor.positions(), step.toString());
            for (int i = 1; meanwhile != null && i < meanwhile.size(); i++) {
                store.run(meanwhile.get(i).get("redis"));
            }
        }

        private static void check(JsonNode expected, Map<Stream, View> views, String step)
                throws SourceException, IOException {
            if (expected.has("view")) {
                assertEquals(1, views.size(), step);
                checkView(expected.get("view"), views.values().iterator().next(), step);
            } else {
                JsonNode each = expected.path("views");
                assertEquals(each.size(), views.size(), step);
                for (Map.Entry<Stream, View> view : views.entrySet()) {
                    checkView(each.get(view.getKey().name()), view.getValue(), step);
                }
            }
        }

        private static void checkView(JsonNode expected, View view, String step) throws IOException {
            assertEquals(List.of(expected.get("index").asLong(), expected.get("len").asLong(),
                    expected.get("last_index").asLong(), expected.get("expired").asLong()),
                    List.of(view.index(), view.length(), view.lastIndex(), view.expired()), step);
            Answers.check(expected.get("data"), () -> view.data().toValue(), step);
            for (Map.Entry<String, JsonNode> part : expected.get("parts").properties()) {
                Slice slice = Slice.parse(part.getKey()).getFirst();
                Answers.check(part.getValue(), () -> view.data(slice).toValue(), step + " " + part.getKey());
            }
        }

        private static void checkPositions(JsonNode expected, Map<Stream, Long> positions, String step) {
            for (Map.Entry<Stream, Long> position : positions.entrySet()) {
                long wanted = expected.isNumber()
                        ? expected.asLong()
                        : expected.get(position.getKey().name()).asLong();
                assertEquals(wanted, position.getValue(), step);
            }
        }

        private void ask(JsonNode step) throws IOException {
            LogStream stream = store.stream(step.get("ask").asString());
            String what = step.get("what").asString();
            Answers.check(step.get("expect"), () -> switch (what) {
                case "len" -> new Value.Int(stream.length());
                case "sealed" -> new Value.Bool(stream.isSealed());
                default -> what.contains(":")
                        ? stream.slice(Slice.parse(what).getFirst(), Cancel.NEVER).toValue()
                        : stream.at(Long.parseLong(what));
            }, step.toString());
        }

        /** Times that pass are short; whoever is woken before has as long as it takes. */
        private static ReadOptions options(JsonNode step) {
            JsonNode args = step.get("args");
            boolean passes = args.get("timeout").asDouble() > 0 && !step.has("meanwhile");
            return new ReadOptions(args.get("block").asBoolean(), passes ? Duration.ofMillis(2) : Duration.ZERO,
                    args.get("last_only").asBoolean(), ReadOptions.USUAL_COUNT);
        }
    }
}
