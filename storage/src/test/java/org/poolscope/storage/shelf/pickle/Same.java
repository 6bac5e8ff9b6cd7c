package org.poolscope.storage.shelf.pickle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Equality of tagged forms: the pairs of a dict may come in any order, {@code sha256_le} does not count. */
final class Same {
    private static final Set<String> UNORDERED = Set.of("dict", "counter", "defaultdict");

    private Same() {}

    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return keys(left).equals(keys(right)) && keys(left).stream().allMatch(
                    key -> sameMember(key, left, right));
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            if (left.size() != right.size()) {
                return false;
            }
            for (int i = 0; i < left.size(); i++) {
                if (!same(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Number left && b instanceof Number right) {
            return left.doubleValue() == right.doubleValue();
        }
        return Objects.equals(a, b);
    }

    private static boolean sameMember(Object key, Map<?, ?> left, Map<?, ?> right) {
        Object a = left.get(key);
        Object b = right.get(key);
        if (key.equals("v") && UNORDERED.contains(left.get("t")) && a instanceof List<?> pairs
                && b instanceof List<?> others) {
            return pairs.size() == others.size() && pairs.stream().allMatch(
                    pair -> others.stream().anyMatch(other -> same(pair, other)));
        }
        return same(a, b);
    }

    private static Set<Object> keys(Map<?, ?> map) {
        Set<Object> keys = new HashSet<>(map.keySet());
        keys.remove("sha256_le");
        return keys;
    }

    static Set<String> sorted(List<?> texts) {
        Set<String> sorted = new TreeSet<>();
        texts.forEach(text -> sorted.add((String) text));
        return sorted;
    }
}
