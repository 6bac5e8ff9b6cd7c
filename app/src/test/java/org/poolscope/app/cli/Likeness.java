package org.poolscope.app.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A text that is equal for tagged values that mean the same: the pairs of a dict may come in any order. */
final class Likeness {
    private static final List<String> UNORDERED = List.of("dict", "counter", "defaultdict");

    private Likeness() {}

    static String of(JsonNode tagged) {
        if (tagged.isArray()) {
            return StreamSupport.stream(tagged.spliterator(), false).map(Likeness::of).toList().toString();
        }
        if (!tagged.isObject()) {
            return tagged.toString();
        }
        Map<String, String> parts = new TreeMap<>();
        boolean unordered = UNORDERED.contains(tagged.path("t").asString(""));
        for (Iterator<Map.Entry<String, JsonNode>> each = tagged.properties().iterator(); each.hasNext();) {
            Map.Entry<String, JsonNode> part = each.next();
            parts.put(part.getKey(), unordered && part.getKey().equals("v")
                    ? sorted(part.getValue())
                    : of(part.getValue()));
        }
        parts.remove("sha256_le");
        return parts.toString();
    }

    private static String sorted(JsonNode pairs) {
        return StreamSupport.stream(pairs.spliterator(), false).map(Likeness::of).sorted().toList().toString();
    }
}
