package org.poolscope.app.browse;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** What get_merged makes of values: Python joins lists and tuples, and nothing else. */
final class Merging {
    /** The words of Python's DataManager. */
    static final String PYTHON = Joining.ERROR + ": " + Joining.MESSAGE;

    private Merging() {}

    /** Why these values cannot be merged: what they are, and Python's own words; empty if they can. */
    static Optional<List<String>> whyNot(List<Value> values) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Value value : values) {
            if (Joining.items(value).isEmpty()) {
                kinds.add(kind(value));
            }
        }
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of("Its values are " + String.join(" and ", kinds)
                        + "; Python joins only lists and tuples (TypeError).", PYTHON));
    }

    /** The parts that would be joined, by session; sessions without any are left out. */
    static Map<String, List<Value>> parts(Map<String, Value> values) {
        Map<String, List<Value>> parts = new LinkedHashMap<>();
        values.forEach((session, value) -> {
            List<Value> items = Joining.items(value).orElse(List.of());
            if (!items.isEmpty()) {
                parts.put(session, items);
            }
        });
        return parts;
    }

    private static String kind(Value value) {
        return switch (value) {
            case Numeric.Array _,Numeric.Masked _,Numeric.ObjectArray _ -> "arrays";
            case Value.Text _ -> "texts";
            case Value.Bytes _ -> "bytes";
            case Container.Mapping _ -> "dicts";
            case Container.Sequence _ -> "sets";
            case Container _ -> "objects";
            case Value.Whole _,Value.Real _,Value.Complex _,Value.Bool _,Numeric.Scalar _ -> "single numbers";
            default -> "single values";
        };
    }
}
