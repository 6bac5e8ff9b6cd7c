package org.poolscope.model.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A thing inside a source, without its value.
 *
 * @param path   where it is
 * @param kind   the word for its icon: session, key, array, list, text …
 * @param name   what to call it, without escapes
 * @param detail what is cheap to know: numbers, booleans, texts, lists of them; keys in a fixed order
 */
public record Entry(DataPath path, String kind, String name, Map<String, Object> detail) {
    /** Copies the detail, keeping its order. */
    public Entry {
        detail = detail.size() < 2
                ? Map.copyOf(detail)
                : Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /** A detail as text, empty if there is none of that name. */
    public String text(String key) {
        Object value = detail.get(key);
        return value == null ? "" : value.toString();
    }
}
