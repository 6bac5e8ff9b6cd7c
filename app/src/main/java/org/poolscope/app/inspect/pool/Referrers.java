package org.poolscope.app.inspect.pool;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int PAGE = 500;

    private final Map<Urn, Set<Urn>> parents;

    private Referrers(Map<Urn, Set<Urn>> parents) {
        this.parents = parents;
    }

    /** Looks into all contexts of a pool. Takes time. */
    public static Referrers read(PoolReader pool, Cancel cancel) throws SourceException {
        Map<Urn, Set<Urn>> parents = new HashMap<>();
        for (PoolReader.ClassCount each : pool.classes(cancel)) {
            if (isContext(each.type())) {
                addAll(pool, each.type(), parents, cancel);
            }
        }
        return new Referrers(parents);
    }

    private static void addAll(PoolReader pool, String type, Map<Urn, Set<Urn>> parents, Cancel cancel)
            throws SourceException {
        boolean more = true;
        for (Page page = new Page(0, PAGE); more; page = new Page(page.offset() + PAGE, PAGE)) {
            PoolReader.Heads heads = pool.products(type, page, cancel);
            for (ProductHead head : heads.heads()) {
                cancel.check("looking into contexts");
                add(pool, head.urn(), parents, cancel);
            }
            more = !heads.heads().isEmpty() && heads.more(page);
        }
    }

    /** Whether products of that class refer to others, as far as its name tells. */
    public static boolean isContext(String type) {
        return ProductClasses.FDI.isSubclass(type, "Context");
    }

    /** The contexts that refer to a product. */
    public List<Urn> of(Urn urn) {
        return List.copyOf(parents.getOrDefault(urn, Set.of()));
    }

    private static void add(PoolReader pool, Urn context, Map<Urn, Set<Urn>> parents, Cancel cancel)
            throws SourceException {
        try {
            if (pool.product(context, cancel, Progress.IGNORED) instanceof MapContext map) {
                for (ProductRef ref : map.refs().all().values()) {
                    parents.computeIfAbsent(ref.urn(), _ -> new LinkedHashSet<>()).add(context);
                }
            }
        } catch (SourceException.Corrupt | SourceException.NotFound | SourceException.Unsupported _) {
            // A context that cannot be read refers to nothing that could be shown; its own row says why.
        }
    }
}
