package org.poolscope.model.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of the tagged form while it is read; every access checks the type and says what is wrong. */
record TaggedNode(Map<?, ?> map) {
    static TaggedNode of(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new TaggedNode(map);
        }
        throw new IllegalArgumentException("A tagged value is an object with a tag \"t\", not " + plain + ".");
    }

    boolean has(String name) {
        return map.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        if (!map.containsKey(name)) {
            throw new IllegalArgumentException("The tagged value " + map.get("t") + " lacks \"" + name + "\".");
        }
        return map.get(name);
    }

    String text(String name) {
        return text(get(name));
    }

    @Nullable
    String optionalText(String name) {
        Object value = map.get(name);
        return value == null ? null : text(value);
    }

    List<?> list(String name) {
        return list(get(name));
    }

    int integer(String name) {
        return integer(get(name)).intValueExact();
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("There should be a list, not " + value + ".");
    }

    static String text(@Nullable Object value) {
        if (value instanceof String || value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException("There should be a text, not " + value + ".");
    }

    /** An exact integer, given as text or as a number. */
    static BigInteger integer(@Nullable Object value) {
        try {
            return new BigInteger(text(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is not an integer.", e);
        }
    }
}
