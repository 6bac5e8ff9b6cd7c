package org.poolscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.pool.ProductForm;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.ProductKey;

/** Dumps the products of a pool in its order, each in the form of a product. */
final class ProductsDump {
    private static final int PRODUCT = 2;

    private ProductsDump() {}

    static void dump(PoolSource pool, DataPath wanted, DumpLine lines, Cancel cancel)
            throws SourceException, IOException {
        PoolIndex index = pool.index();
        for (ProductKey key : index.keys()) {
            cancel.check("the dump");
            if (fits(key, wanted)) {
                if (wanted.depth() > PRODUCT) {
                    within(pool, place(key, wanted), lines, cancel);
                } else {
                    product(pool, index, key, lines);
                }
            }
        }
        if (lines.count() == 0 && wanted.depth() > 0) {
            lines.failure(wanted.parts(), null, new SourceException.NotFound("The pool has nothing at this place.",
                    pool.pool().place() + "::" + wanted, "See with ls what there is."));
        }
    }

    private static void product(PoolSource pool, PoolIndex index, ProductKey key, DumpLine lines) throws IOException {
        List<String> place = List.of(key.type(), Long.toString(key.number()));
        Value urn = new Value.Text(key.in(pool.pool().name()).toString());
        try {
            List<String> tags = index.entry(key).map(PoolEntry::tags).orElse(List.of());
            lines.plain(place, urn, ProductForm.of(pool.pool().load(key.in(pool.pool().name())), tags));
        } catch (SourceException e) {
            lines.failure(place, urn, e);
        }
    }

    /** Parts of a product are values as any other source has them. */
    private static void within(PoolSource pool, DataPath wanted, DumpLine lines, Cancel cancel)
            throws SourceException, IOException {
        try {
            for (DataPath path : Places.expand(pool, wanted, cancel)) {
                lines.value(path.parts(), null, pool.read(path, List.of(), cancel, Progress.IGNORED));
            }
        } catch (SourceException.Cancelled e) {
            throw e;
        } catch (SourceException.NotFound _) {
            // Not every product has what the path names; if none has, that is said at the end.
        } catch (SourceException e) {
            lines.failure(wanted.parts(), null, e);
        }
    }

    private static DataPath place(ProductKey key, DataPath wanted) {
        DataPath path = DataPath.of(key.type(), Long.toString(key.number()));
        for (String part : wanted.parts().subList(PRODUCT, wanted.depth())) {
            path = path.child(part);
        }
        return path;
    }

    private static boolean fits(ProductKey key, DataPath wanted) {
        return (wanted.depth() < 1 || isAny(wanted.part(0)) || wanted.part(0).equals(key.type())
                || wanted.part(0).equals(ProductClass.lastPart(key.type())))
                && (wanted.depth() < PRODUCT || isAny(wanted.part(1))
                        || wanted.part(1).equals(Long.toString(key.number())));
    }

    private static boolean isAny(String part) {
        return part.equals(DataPath.EVERY);
    }
}
