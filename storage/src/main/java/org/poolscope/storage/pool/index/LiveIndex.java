package org.poolscope.storage.pool.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a pool holds, as it is gathered or changes: its types in the order of their first product, and its tags. Used by
 * one thread at a time.
 */
public final class LiveIndex {
    private final Map<String, TypeIndex> types = new LinkedHashMap<>();
    private final Map<String, Set<ProductKey>> tags = new LinkedHashMap<>();

    /** The types by name. */
    public Map<String, TypeIndex> types() {
        return types;
    }

    /** For each tag what carries it, in the order of tagging. */
    public Map<String, Set<ProductKey>> tags() {
        return tags;
    }

    /** The type of that name, made if there is none. */
    public TypeIndex type(String type) {
        return types.computeIfAbsent(type, _ -> new TypeIndex());
    }

    /** The highest number ever given to a type, -1 if none was. */
    public long given(String type) {
        TypeIndex found = types.get(type);
        return found == null ? -1 : found.given();
    }

    /** What is said of a product. */
    public Optional<PoolEntry> entry(ProductKey key) {
        TypeIndex found = types.get(key.type());
        return found == null ? Optional.empty() : Optional.ofNullable(found.entries().get(key.number()));
    }

    /** How many products there are. */
    public long count() {
        return types.values().stream().mapToLong(type -> type.entries().size()).sum();
    }

    /** All products: types in order, numbers ascending. */
    public List<ProductKey> keys() {
        List<ProductKey> keys = new ArrayList<>();
        types.forEach((name, type) -> type.entries().keySet()
                .forEach(number -> keys.add(new ProductKey(name, number))));
        return keys;
    }

    /** Adds a product, in place of one of the same key. */
    public void put(ProductKey key, PoolEntry entry) {
        remove(key);
        putUntold(key, entry);
        entry.tags().forEach(tag -> carriers(tag).add(key));
    }

    /** Adds a product, whose tags do not know of it until {@link #tellTags}. */
    void putUntold(ProductKey key, PoolEntry entry) {
        TypeIndex type = type(key.type());
        type.entries().put(key.number(), entry);
        type.give(key.number());
    }

    /** Lets every tag that a product has know of it. */
    void tellTags() {
        types.forEach((name, type) -> type.entries().forEach((number, entry) -> {
            if (!entry.tags().isEmpty()) {
                ProductKey key = new ProductKey(name, number);
                entry.tags().forEach(tag -> carriers(tag).add(key));
            }
        }));
    }

    /** Removes a product if it is there. */
    public void remove(ProductKey key) {
        TypeIndex type = types.get(key.type());
        PoolEntry old = type == null ? null : type.entries().remove(key.number());
        if (old != null) {
            old.tags().forEach(tag -> drop(tag, key));
        }
    }

    /** Gives a product a tag, if the product is there. */
    public void tag(ProductKey key, String tag) {
        entry(key).ifPresent(entry -> {
            type(key.type()).entries().put(key.number(), entry.with(tag));
            carriers(tag).add(key);
        });
    }

    /** Takes a tag from a product. */
    public void untag(ProductKey key, String tag) {
        entry(key).ifPresent(entry -> type(key.type()).entries().put(key.number(), entry.without(tag)));
        drop(tag, key);
    }

    /** Forgets everything. */
    public void clear() {
        types.clear();
        tags.clear();
    }

    /** As it is now. */
    public PoolIndex snapshot(PoolLayout layout, List<String> warnings) {
        SequencedMap<String, PoolType> copied = new LinkedHashMap<>();
        types.forEach((name, type) -> copied.put(name, new PoolType(name, type.given(), type.entries())));
        SequencedMap<String, List<ProductKey>> tagged = new LinkedHashMap<>();
        tags.forEach((tag, keys) -> tagged.put(tag, List.copyOf(keys)));
        return new PoolIndex(layout, copied, tagged, warnings);
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
