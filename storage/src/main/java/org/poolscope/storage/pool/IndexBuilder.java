package org.poolscope.storage.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.poolscope.storage.pool.PoolEntry.MetaSlice;

/** Gathers an index from the files that hold parts of it. */
final class IndexBuilder {
    private static final class Found {
        final Set<String> tags = new LinkedHashSet<>();
        Optional<MetaSlice> meta = Optional.empty();
    }

    private final Map<String, Long> current = new LinkedHashMap<>();
    private final Map<String, Map<Long, Found>> products = new LinkedHashMap<>();
    private final Map<String, Set<ProductKey>> tags = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    void warn(String sentence) {
        warnings.add(sentence);
    }

    int size() {
        return products.values().stream().mapToInt(Map::size).sum();
    }

    /** A class is there, its highest number given is at least that. */
    void type(String name, long currentSn) {
        if (name.indexOf(':') >= 0 || name.isEmpty()) {
            return;
        }
        current.merge(name, currentSn, Math::max);
        products.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }

    /** A product is there. */
    void found(ProductKey key) {
        if (key.type().indexOf(':') >= 0 || key.type().isEmpty()) {
            warn("The index names products of a class '" + key.type() + "', which no URN can name; they are left out.");
            return;
        }
        type(key.type(), key.number());
        of(key.type()).computeIfAbsent(key.number(), _ -> new Found());
    }

    /** Where a product's metadata stand. */
    void meta(ProductKey key, MetaSlice slice) {
        Found found = of(key.type()).get(key.number());
        if (found != null) {
            found.meta = Optional.of(slice);
        }
    }

    /** A tag is there, perhaps on no product. */
    void tag(String tag) {
        tags.computeIfAbsent(tag, _ -> new LinkedHashSet<>());
    }

    /** A product's own list says that it has the tag. */
    void tag(ProductKey key, String tag) {
        Found found = of(key.type()).get(key.number());
        if (found != null) {
            found.tags.add(tag);
        }
    }

    /** The list of a tag says that it is on the product. */
    void tagged(String tag, ProductKey key) {
        tags.computeIfAbsent(tag, _ -> new LinkedHashSet<>()).add(key);
    }

    PoolIndex build(PoolLayout layout) {
        tags.forEach((tag, keys) -> keys.forEach(key -> tag(key, tag)));
        SequencedMap<String, PoolType> types = new LinkedHashMap<>();
        products.forEach((name, found) -> {
            SequencedMap<Long, PoolEntry> entries = new LinkedHashMap<>();
            found.forEach((number, one) -> {
                ProductKey key = new ProductKey(name, number);
                one.tags.forEach(tag -> tagged(tag, key));
                entries.put(number, new PoolEntry(number, List.copyOf(one.tags), one.meta));
            });
            types.put(name, new PoolType(name, current.getOrDefault(name, -1L), entries));
        });
        SequencedMap<String, List<ProductKey>> known = new LinkedHashMap<>();
        tags.forEach((tag, keys) -> {
            List<ProductKey> there = keys.stream().filter(key -> of(key.type()).containsKey(key.number())).toList();
            // fdi forgets a tag with its last product, yet some versions left it in the list.
            if (!there.isEmpty()) {
                known.put(tag, there);
            }
        });
        return new PoolIndex(layout, types, known, warnings);
    }

    private Map<Long, Found> of(String type) {
        Map<Long, Found> found = products.get(type);
        return found == null ? Map.of() : found;
    }
}
