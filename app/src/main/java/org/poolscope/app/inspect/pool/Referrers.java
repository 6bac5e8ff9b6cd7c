package org.poolscope.app.inspect.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.product.MapContext;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.ProductRef;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Which contexts of a pool refer to which products. Immutable. */
public final class Referrers {
    /** Contexts looked into at most, so that a pool of many does not hold everything up. */
    private static final int MOST = 2000;

    private final Map<Urn, List<Urn>> parents;

    private Referrers(Map<Urn, List<Urn>> parents) {
        this.parents = parents;
    }

    /** Looks into the contexts of a pool. Takes time. */
    public static Referrers read(PoolReader pool, Cancel cancel) throws SourceException {
        Map<Urn, List<Urn>> parents = new HashMap<>();
        for (PoolReader.ClassCount each : pool.classes(cancel)) {
            if (isContext(each.type())) {
                for (ProductHead head : pool.products(each.type(), new Page(0, MOST), cancel).heads()) {
                    cancel.check("looking into contexts");
                    add(pool, head.urn(), parents, cancel);
                }
            }
        }
        return new Referrers(parents);
    }

    /** Whether products of that class refer to others, as far as its name tells. */
    public static boolean isContext(String type) {
        return ProductClasses.FDI.isSubclass(type, "Context");
    }

    /** The contexts that refer to a product. */
    public List<Urn> of(Urn urn) {
        return List.copyOf(parents.getOrDefault(urn, List.of()));
    }

    private static void add(PoolReader pool, Urn context, Map<Urn, List<Urn>> parents, Cancel cancel)
            throws SourceException {
        try {
            if (pool.product(context, cancel, Progress.IGNORED) instanceof MapContext map) {
                for (ProductRef ref : map.refs().all().values()) {
                    List<Urn> known = parents.computeIfAbsent(ref.urn(), _ -> new ArrayList<>());
                    if (!known.contains(context)) {
                        known.add(context);
                    }
                }
            }
        } catch (SourceException.Corrupt | SourceException.NotFound | SourceException.Unsupported _) {
            // A context that cannot be read refers to nothing that could be shown; its own row says why.
        }
    }
}
