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
 * @param name
 *            a dataset or parameter of it, empty for none
 */
record PoolPlace(String type, Optional<Urn> urn, String name) {
    /** Of a path such as {@code Product/0/Spectrum}: the class in full or by its last part; empty if no class fits. */
    static Optional<PoolPlace> of(String pool, DataPath path, List<String> types) {
        String wanted = path.part(0);
        Optional<String> type = types.stream().filter(wanted::equals).findFirst()
                .or(() -> types.stream().filter(each -> ProductClass.lastPart(each).equals(wanted)).findFirst());
        return type.map(found -> new PoolPlace(found,
                path.depth() < 2 ? Optional.empty() : PoolReader.urn(pool, DataPath.of(found, path.part(1))),
                name(path)));
    }

    private static String name(DataPath path) {
        if (path.depth() < 3) {
            return "";
        }
        return path.depth() > 3 && path.part(2).equals("meta") ? path.part(3) : path.part(2);
    }

    /** The location of a pool that lies beside another. */
    static String sibling(String location, String name) {
        String bare = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
        return bare.substring(0, bare.lastIndexOf('/') + 1) + name;
    }
}
