package org.poolscope.model.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens the stores it has been given, by locations such as {@code memory:NAME}. */
public final class MemorySourceProvider implements SourceProvider {
    private final Map<String, MemoryStore> stores = new LinkedHashMap<>();

    /** Of these stores. */
    public MemorySourceProvider(MemoryStore... stores) {
        for (MemoryStore store : stores) {
            this.stores.put(store.name(), store);
        }
    }

    @Override
    public Support probe(Location location) {
        if (!location.scheme().equals("memory")) {
            return Support.no("It is not a store in memory such as memory:demo.");
        }
        return find(location).isPresent()
                ? new Support(4, "memory", "It is a store in memory.")
                : Support.no("There is no store in memory of that name.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        MemoryStore store = find(location).orElseThrow(() -> new SourceException.NotFound(
                "There is no store of that name.", location.source(), "Make one first."));
        return new MemorySource(store, options);
    }

    private Optional<MemoryStore> find(Location location) {
        return Optional.ofNullable(stores.get(location.source().replaceFirst("^[^:]*:", "")));
    }
}
