package org.poolscope.model.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.poolscope.model.value.Value;

/**
 * A value, and what only reading it has shown of how it is stored.
 *
 * @param value the value, cut as asked
 * @param notes as {@link Source#provenance} tells them, keys in a fixed order; empty where reading shows nothing more
 */
public record Loaded(Value value, Map<String, Object> notes) {
    /** Copies the notes, keeping their order. */
    public Loaded {
        notes = notes.size() < 2 ? Map.copyOf(notes) : Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
