package org.poolscope.storage.pool.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A pool's index as it was read: an immutable snapshot.
 *
 * @param layout   how it is kept on disk
 * @param types    classes in order of their first save, also those whose products were all removed
 * @param tags     the products of each tag, tags in stored order; only products that are in {@code types}
 * @param warnings what a person should know of the index, a sentence each
 */
public record PoolIndex(PoolLayout layout, SequencedMap<String, PoolType> types,
        SequencedMap<String, List<ProductKey>> tags, List<String> warnings) {
    /** Copies the maps and the warnings. */
    public PoolIndex {
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        SequencedMap<String, List<ProductKey>> copied = new LinkedHashMap<>();
        for (Map.Entry<String, List<ProductKey>> tag : tags.entrySet()) {
            copied.put(tag.getKey(), List.copyOf(tag.getValue()));
        }
        tags = Collections.unmodifiableSequencedMap(copied);
        warnings = List.copyOf(warnings);
    }

    /** The entry of a product, empty if the index has none. */
    public Optional<PoolEntry> entry(ProductKey key) {
        return Optional.ofNullable(types.get(key.type()))
                .flatMap(type -> Optional.ofNullable(type.entries().get(key.number())));
    }

    /** The serial numbers of one class as stored, none for a class that it does not know. */
    public List<Long> numbers(String type) {
        PoolType found = types.get(type);
        return found == null ? List.of() : List.copyOf(found.entries().sequencedKeySet());
    }

    /** The tags of a product, none for one that it does not know. */
    public List<String> tags(ProductKey key) {
        return entry(key).map(PoolEntry::tags).orElse(List.of());
    }

    /** All products: types in order of their first save, numbers as stored. */
    public List<ProductKey> keys() {
        List<ProductKey> keys = new ArrayList<>();
        for (PoolType type : types.values()) {
            type.entries().sequencedKeySet().forEach(number -> keys.add(new ProductKey(type.name(), number)));
        }
        return keys;
    }

    /** How many products there are. */
    public int size() {
        return types.values().stream().mapToInt(type -> type.entries().size()).sum();
    }
}
