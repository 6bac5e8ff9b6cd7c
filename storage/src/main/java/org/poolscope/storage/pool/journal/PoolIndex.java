package org.poolscope.storage.pool.journal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pool holds: its types in the order of their first product, and its tags. Used by one thread at a time.
 */
final class PoolIndex {
    private final Map<String, TypeIndex> types = new LinkedHashMap<>();
    private final Map<String, Set<ProductKey>> tags = new LinkedHashMap<>();

    Map<String, TypeIndex> types() {
        return types;
    }

    /** For each tag what carries it, in the order of tagging. */
    Map<String, Set<ProductKey>> tags() {
        return tags;
    }

    TypeIndex type(String type) {
        return types.computeIfAbsent(type, _ -> new TypeIndex());
    }

    long given(String type) {
        TypeIndex found = types.get(type);
        return found == null ? -1 : found.given();
    }

    Optional<IndexEntry> entry(ProductKey key) {
        TypeIndex found = types.get(key.type());
        return found == null ? Optional.empty() : Optional.ofNullable(found.entries().get(key.number()));
    }

    long count() {
        return types.values().stream().mapToLong(type -> type.entries().size()).sum();
    }

    void put(ProductKey key, IndexEntry entry) {
        remove(key);
        TypeIndex type = type(key.type());
        type.entries().put(key.number(), entry);
        type.give(key.number());
        entry.tagList().forEach(tag -> carriers(tag).add(key));
    }

    void remove(ProductKey key) {
        TypeIndex type = types.get(key.type());
        IndexEntry old = type == null ? null : type.entries().remove(key.number());
        if (old != null) {
            old.tagList().forEach(tag -> drop(tag, key));
        }
    }

    void tag(ProductKey key, String tag) {
        entry(key).ifPresent(entry -> {
            type(key.type()).entries().put(key.number(), entry.with(tag));
            carriers(tag).add(key);
        });
    }

    void untag(ProductKey key, String tag) {
        entry(key).ifPresent(entry -> type(key.type()).entries().put(key.number(), entry.without(tag)));
        drop(tag, key);
    }

    void clear() {
        types.clear();
        tags.clear();
    }

    private Set<ProductKey> carriers(String tag) {
        return tags.computeIfAbsent(tag, _ -> new LinkedHashSet<>());
    }

    private void drop(String tag, ProductKey key) {
        Set<ProductKey> carriers = tags.get(tag);
        if (carriers != null && carriers.remove(key) && carriers.isEmpty()) {
            tags.remove(tag);
        }
    }
}
