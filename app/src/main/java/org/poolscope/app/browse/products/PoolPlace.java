package org.poolscope.app.browse.products;

import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.DataPath;

/**
 * A place of a pool that a person has named.
 *
 * @param type
 *            the full name of a class
 * @param urn
 *            the product, empty where only a class was named
 * @param within
 *            the dataset of it, the dataset within that one, or {@code meta} and a parameter; the root for none
 */
record PoolPlace(String type, Optional<Urn> urn, DataPath within) {
    /** Of a path such as {@code Product/0/Spectrum}: the class in full or by its last part; empty if no class fits. */
    static Optional<PoolPlace> of(String pool, DataPath path, List<String> types) {
        String wanted = path.part(0);
        Optional<String> type = types.stream().filter(wanted::equals).findFirst()
                .or(() -> types.stream().filter(each -> ProductClass.lastPart(each).equals(wanted)).findFirst());
        return type.map(found -> new PoolPlace(found,
                path.depth() < 2 ? Optional.empty() : PoolReader.urn(pool, DataPath.of(found, path.part(1))),
                new DataPath(path.parts().subList(Math.min(2, path.depth()), path.depth()))));
    }

    /** The same place in another part of the product. */
    PoolPlace at(DataPath other) {
        return new PoolPlace(type, urn, other);
    }
}
