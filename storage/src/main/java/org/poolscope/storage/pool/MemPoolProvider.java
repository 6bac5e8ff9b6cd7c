package org.poolscope.storage.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.PoolUrl;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductResolver;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;

/**
 * Opens {@code mem:///NAME}: a product pool in the memory of this process, the same one for everybody who opens the name
 * until the process ends.
 */
public final class MemPoolProvider implements SourceProvider {
    private static final String SCHEME = "mem";
    private static final String KIND = "product pool";

    private final Map<String, MemPool> pools = new HashMap<>();

    @Override
    public Support probe(Location location) {
        if (!location.scheme().equals(SCHEME)) {
            return Support.no("");
        }
        return name(location).isEmpty()
                ? Support.no("A pool in memory has a name, as in mem:///scratch.")
                : new Support(4, KIND, "The address names a product pool in memory.");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        String name = name(location);
        if (name.isEmpty()) {
            throw new SourceException.NotFound("The address names no pool.", location.source(),
                    "Write it as mem:///scratch.");
        }
        return new PoolSource(pool(name), options.writable() ? Optional.empty() : Optional.of(StoredPool.READ_ONLY));
    }

    private synchronized MemPool pool(String name) throws SourceException {
        MemPool known = pools.get(name);
        if (known == null) {
            known = new MemPool(name, ProductClasses.FDI, urn -> resolver(urn).load(urn));
            pools.put(name, known);
        }
        return known;
    }

    /** What contexts refer to may lie in any of these pools. */
    private synchronized ProductResolver resolver(Urn urn) {
        MemPool pool = pools.get(urn.pool());
        return pool == null ? ProductResolver.NONE : pool::load;
    }

    private static String name(Location location) {
        try {
            return PoolUrl.parse(location.source(), null).registeredName();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
