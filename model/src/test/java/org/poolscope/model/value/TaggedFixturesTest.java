package org.poolscope.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.poolscope.model.Fixtures;

/** Every tagged value that the real Python wrote down. */
class TaggedFixturesTest {
    private final Map<String, Integer> tags = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int shortened;

    @Test
    void everyTaggedValueOfTheFixturesReadsAndWritesBackEqual() throws IOException {
        List<Path> files = Fixtures.named("expected.json");
        for (Path file : files) {
            walk(JsonTree.parse(Files.readString(file)));
        }
        assertEquals(List.of(), differences.stream().limit(5).toList());
        assertTrue(files.size() >= 20, "expected.json files: " + files.size());
        assertTrue(tags.size() >= 30, "tags: " + tags);
        assertTrue(shortened > 50, "shortened: " + shortened);
    }

    @Test
    void aChangedDigitIsSeen() {
        Object value = JsonTree.parse("{\"t\":\"float\",\"v\":\"0.1\",\"hex\":\"0x1.999999999999bp-4\"}");
        compare(value);
        assertEquals(1, differences.size());
    }

    private void walk(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("t") instanceof String tag) {
                check(tag, map);
            }
            map.values().forEach(this::walk);
        } else if (tree instanceof List<?> list) {
            list.forEach(this::walk);
        }
    }

    private void check(String tag, Map<?, ?> map) {
        boolean insideAnother = tag.equals("cycle") || (tag.equals("float") && !map.containsKey("hex"));
        if (insideAnother || containsOpenCycle(map, 0)) {
            return;
        }
        if (holdsShortened(map)) {
            shortened++;
            return;
        }
        tags.merge(tag, 1, Integer::sum);
        compare(map);
    }

    private void compare(@Nullable Object expected) {
        Object again = TaggedForm.plain(TaggedForm.read(expected));
        if (!same(expected, again)) {
            differences.add(expected + "\n came back as " + again);
        }
        if (!same(again, JsonTree.parse(TaggedForm.text(TaggedForm.read(expected))))) {
            differences.add("The text differs from the tree: " + expected);
        }
    }

    private static boolean holdsShortened(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> TaggedForm.isShortened(map)
                    || map.values().stream().anyMatch(TaggedFixturesTest::holdsShortened);
            case List<?> list -> list.stream().anyMatch(TaggedFixturesTest::holdsShortened);
            case null, default -> false;
        };
    }

    /** True if a cycle points further up than the value itself, which then cannot stand alone. */
    private static boolean containsOpenCycle(@Nullable Object tree, int level) {
        return switch (tree) {
            case Map<?, ?> map when "cycle".equals(map.get("t")) ->
                Integer.parseInt(String.valueOf(map.get("up"))) > level;
            case Map<?, ?> map -> {
                int below = level + (map.get("t") instanceof String ? 1 : 0);
                yield map.values().stream().anyMatch(part -> containsOpenCycle(part, below));
            }
            case List<?> list -> list.stream().anyMatch(part -> containsOpenCycle(part, level));
            case null, default -> false;
        };
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return switch (a) {
            case Map<?, ?> map -> b instanceof Map<?, ?> other && map.keySet().equals(other.keySet())
                    && map.entrySet().stream().allMatch(e -> same(e.getValue(), other.get(e.getKey())));
            case List<?> list -> b instanceof List<?> other && list.size() == other.size()
                    && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), other.get(i)));
            case Number number -> b instanceof Number other && number.toString().equals(other.toString());
            case null, default -> Objects.equals(a, b);
        };
    }
}
