package org.poolscope.storage.pool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.pool.ProductHits;
import org.poolscope.model.product.MetaData;
import org.poolscope.model.product.Product;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.PoolType;
import org.poolscope.storage.pool.index.ProductKey;
import org.poolscope.storage.pool.json.ProductText;

/**
 * A pool in memory, gone with the process. It keeps contents, not objects: what a caller does to a product later
 * changes nothing here.
 */
public final class MemPool implements StoredPool {
    private final PoolName name;
    private final ProductClasses classes;
    private final ProductResolver resolver;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Set<ProductKey>> tags = new LinkedHashMap<>();
    private @Nullable PoolIndex index;

    private static final class Type {
        private final TreeMap<Long, Container.Instance> products = new TreeMap<>();
        private long next;
    }

    /** An empty pool; {@code resolver} loads what its contexts refer to. */
    public MemPool(String name, ProductClasses classes, ProductResolver resolver) throws SourceException {
        this.name = PoolName.of(name);
        this.classes = classes;
        this.resolver = resolver;
    }

    @Override
    public String name() {
        return name.name();
    }

    @Override
    public String url() {
        return "mem:///" + name();
    }

    @Override
    public synchronized List<Urn> save(List<Product> products, List<String> given) {
        index = null;
        List<Urn> urns = new ArrayList<>();
        for (Product product : products) {
            String type = classes.fullName(product.className());
            Type found = types.computeIfAbsent(type, _ -> new Type());
            ProductKey key = new ProductKey(type, found.next++);
            found.products.put(key.number(), product.stored());
            given.stream().filter(tag -> !tag.isEmpty()).forEach(tag -> carriers(tag).add(key));
            urns.add(name.urn(key));
        }
        return urns;
    }

    @Override
    public synchronized Product load(Urn urn) throws SourceException {
        return Product.of(stored(urn), classes, resolver);
    }

    @Override
    public MetaData meta(Urn urn) throws SourceException {
        return load(urn).meta();
    }

    @Override
    public Product read(byte[] json, String where) throws SourceException {
        return ProductFile.parse(json, where, classes, resolver);
    }

    @Override
    public ProductHits select(PoolQuery query, Cancel cancel) throws SourceException {
        return new PoolHits(name(), contents(), classes, query, cancel);
    }

    @Override
    public synchronized void remove(Collection<Urn> urns) throws SourceException {
        List<ProductKey> keys = held(urns);
        index = null;
        for (ProductKey key : keys) {
            types.computeIfAbsent(key.type(), _ -> new Type()).products.remove(key.number());
            tags.values().forEach(carriers -> carriers.remove(key));
        }
        tags.values().removeIf(Set::isEmpty);
    }

    @Override
    public synchronized void removeAll() {
        index = null;
        types.clear();
        tags.clear();
    }

    @Override
    public synchronized boolean exists(Urn urn) {
        Type type = types.get(urn.type());
        return urn.pool().equals(name()) && type != null && type.products.containsKey(urn.number());
    }

    @Override
    public synchronized List<String> productClasses() {
        return List.copyOf(types.keySet());
    }

    @Override
    public synchronized List<Urn> urns(String type) {
        Type found = types.get(type);
        return found == null
                ? List.of()
                : found.products.keySet().stream()
                        .map(number -> new Urn(name(), type, number)).toList();
    }

    @Override
    public synchronized List<Urn> setTag(String tag, Collection<Urn> urns) throws SourceException {
        if (tag.isEmpty()) {
            throw new SourceException.Unsupported("A tag is a text of one character at least.", "", "Name the tag.");
        }
        List<ProductKey> keys = held(urns);
        index = null;
        return keys.isEmpty() ? List.of() : keys.stream().filter(carriers(tag)::add).map(name::urn).toList();
    }

    @Override
    public synchronized List<Urn> removeTag(String tag, Collection<Urn> urns) throws SourceException {
        Set<ProductKey> carriers = tags.get(tag);
        List<ProductKey> keys = held(urns);
        index = null;
        if (carriers == null) {
            return List.of();
        }
        List<Urn> changed = keys.stream().filter(carriers::remove).map(name::urn).toList();
        tags.values().removeIf(Set::isEmpty);
        return changed;
    }

    @Override
    public synchronized List<String> tags() {
        return List.copyOf(tags.keySet());
    }

    @Override
    public synchronized List<String> tags(Urn urn) throws SourceException {
        ProductKey key = held(List.of(urn)).getFirst();
        return tags.entrySet().stream().filter(tag -> tag.getValue().contains(key)).map(Map.Entry::getKey).toList();
    }

    @Override
    public synchronized List<Urn> tagged(String tag) {
        return tags.getOrDefault(tag, Set.of()).stream().map(name::urn).toList();
    }

    @Override
    public synchronized PoolIndex index() {
        PoolIndex made = index;
        if (made == null) {
            made = makeIndex();
            index = made;
        }
        return made;
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) {
        return index().entry(key);
    }

    @Override
    public Optional<String> readOnly() {
        return Optional.empty();
    }

    @Override
    public String place() {
        return url();
    }

    @Override
    public byte[] text(ProductKey key) throws SourceException {
        return ProductText.of(load(name.urn(key))).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public synchronized Container.Instance stored(ProductKey key) throws SourceException {
        return stored(name.urn(key));
    }

    @Override
    public OptionalLong bytes(ProductKey key) {
        return OptionalLong.empty();
    }

    @Override
    public Map<String, Object> origin(Optional<ProductKey> key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("memory", "of this process");
        key.ifPresent(product -> told.put("urn", name.urn(product).toString()));
        return told;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    /** Does nothing: what is in memory stays until nobody holds the pool. */
    @Override
    public void close() {}

    private synchronized MemContents contents() {
        Map<String, List<Long>> numbers = new LinkedHashMap<>();
        types.forEach((type, found) -> numbers.put(type, List.copyOf(found.products.keySet())));
        return new MemContents(this, numbers, tagsOfEach());
    }

    private Map<ProductKey, List<String>> tagsOfEach() {
        Map<ProductKey, List<String>> tagged = new HashMap<>();
        tags.forEach((tag, keys) -> keys
                .forEach(key -> tagged.computeIfAbsent(key, _ -> new ArrayList<>()).add(tag)));
        return tagged;
    }

    private PoolIndex makeIndex() {
        Map<ProductKey, List<String>> tagged = tagsOfEach();
        SequencedMap<String, PoolType> found = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            SequencedMap<Long, PoolEntry> entries = new LinkedHashMap<>();
            type.products.keySet().forEach(number -> entries.put(number,
                    new PoolEntry(tagged.getOrDefault(new ProductKey(name, number), List.of()), Optional.empty())));
            found.put(name, new PoolType(name, type.next - 1, entries));
        });
        SequencedMap<String, List<ProductKey>> carriers = new LinkedHashMap<>();
        tags.forEach((tag, keys) -> carriers.put(tag, List.copyOf(keys)));
        return new PoolIndex(PoolLayout.NO_INDEX, found, carriers, List.of());
    }

    private Set<ProductKey> carriers(String tag) {
        return tags.computeIfAbsent(tag, _ -> new LinkedHashSet<>());
    }

    private List<ProductKey> held(Collection<Urn> urns) throws SourceException {
        List<ProductKey> keys = new ArrayList<>();
        for (Urn urn : urns) {
            ProductKey key = name.key(urn);
            stored(urn);
            keys.add(key);
        }
        return keys;
    }

    private Container.Instance stored(Urn urn) throws SourceException {
        ProductKey key = name.key(urn);
        Type type = types.get(key.type());
        Container.Instance found = type == null ? null : type.products.get(key.number());
        if (found == null) {
            throw new SourceException.NotFound("The pool has no such product.", urn.toString(),
                    "Look what the pool holds.");
        }
        return found;
    }
}
