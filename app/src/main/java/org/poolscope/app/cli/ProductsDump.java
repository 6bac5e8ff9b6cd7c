package org.poolscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.pool.PoolEntry;
import org.poolscope.storage.pool.PoolIndex;
import org.poolscope.storage.pool.PoolSource;
import org.poolscope.storage.pool.ProductForm;
import org.poolscope.storage.pool.ProductKey;

/** Dumps the products of a pool in its order, each in the form of a product. */
final class ProductsDump {
    private ProductsDump() {}

    static void dump(PoolSource pool, DataPath wanted, DumpLine lines, Cancel cancel)
            throws SourceException, IOException {
        PoolIndex index = pool.index();
        String name = pool.reader().folder().name();
        for (ProductKey key : index.keys()) {
            cancel.check("the dump");
            List<String> place = List.of(key.type(), Long.toString(key.number()));
            if (fits(place, wanted)) {
                Value urn = new Value.Text(key.in(name).toString());
                try {
                    List<String> tags = index.entry(key).map(PoolEntry::tags).orElse(List.of());
                    lines.plain(place, urn, ProductForm.of(pool.reader().product(key), tags));
                } catch (SourceException.Cancelled e) {
                    throw e;
                } catch (SourceException e) {
                    lines.failure(place, urn, e);
                }
            }
        }
    }

    private static boolean fits(List<String> place, DataPath wanted) {
        for (int i = 0; i < wanted.depth() && i < place.size(); i++) {
            if (!wanted.part(i).equals(DataPath.EVERY) && !wanted.part(i).equals(place.get(i))) {
                return false;
            }
        }
        return wanted.depth() <= place.size();
    }
}
