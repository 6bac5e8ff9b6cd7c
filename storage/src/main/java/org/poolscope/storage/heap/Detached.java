package org.poolscope.storage.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.storage.heap.object.Head;

/** What is about to leave the store with its last reference, copied into Java's own collections for who removes it. */
final class Detached {
    private final Map<Long, Object> copies = new HashMap<>();

    private Detached() {}

    /** The value itself if it stays in the store, else a copy. */
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case PersistentMap map when leaves(map.stored()) -> new Detached().copy(value);
            case PersistentList list when leaves(list.stored()) -> new Detached().copy(value);
            case null -> null;
            default -> value;
        };
    }

    private static boolean leaves(Stored stored) {
        return stored.store().look(pages -> Head.references(pages, stored.at(pages))) <= 1;
    }

    private @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case PersistentMap map -> {
                Object known = copies.get(map.stored().id());
                yield known == null ? dict(map) : known;
            }
            case PersistentList list -> {
                Object known = copies.get(list.stored().id());
                yield known == null ? list(list) : known;
            }
            case null -> null;
            default -> value;
        };
    }

    private Object dict(PersistentMap map) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
        copies.put(map.stored().id(), copy);
        map.forEach((key, value) -> copy.put(key, copy(value)));
        return copy;
    }

    private Object list(PersistentList list) {
        List<@Nullable Object> copy = new ArrayList<>();
        copies.put(list.stored().id(), copy);
        list.forEach(item -> copy.add(copy(item)));
        return copy;
    }
}
