package org.poolscope.storage.shelf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

/** Compares tagged forms: the pairs of a dict may come in any order. */
final class Tagged {
    private static final Set<String> UNORDERED = Set.of("dict", "counter", "defaultdict");

    private Tagged() {}

    static Object of(Value value) {
        return TaggedForm.plain(value);
    }

    static List<Object> ofAll(List<Value> values) {
        return values.stream().map(Tagged::of).toList();
    }

    static List<List<Object>> ofSessions(Map<String, Value> values) {
        return values.entrySet().stream().map(each -> List.of(of(new Value.Text(each.getKey())), of(each.getValue())))
                .toList();
    }

    static boolean same(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(canonical(a), canonical(b));
    }

    /** Equal if the parts are put in a fixed order. */
    static boolean sameInAnyOrder(List<?> a, List<?> b) {
        Function<List<?>, Object> sorted = list -> list.stream().map(each -> text(canonical(each))).sorted().toList();
        return sorted.apply(a).equals(sorted.apply(b));
    }

    private static String text(@Nullable Object canonical) {
        return String.valueOf(canonical);
    }

    /** Maps and dicts in the order of their keys; what the machine of the test cannot tell is left out. */
    private static @Nullable Object canonical(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
                boolean unordered = map.get("t") instanceof String tag && UNORDERED.contains(tag);
                map.forEach((key, value) -> sorted.put(String.valueOf(key), unordered && value instanceof List<?> pairs
                        ? pairs.stream().map(Tagged::canonical).map(Tagged::text).sorted().toList()
                        : canonical(value)));
                sorted.remove("sha256_le");
                yield sorted;
            }
            case List<?> list -> IntStream.range(0, list.size()).mapToObj(i -> text(canonical(list.get(i))))
                    .collect(Collectors.joining(",", "[", "]"));
            case Number number -> "#" + number;
            case null, default -> tree;
        };
    }
}
