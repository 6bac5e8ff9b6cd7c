package org.poolscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.pool.ProductPool;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.product.Urn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.ProductFile;

/** What a pool holds, of any layout; changes nothing. */
record PoolListing(ProductPool pool) {
    /** All tags in stored order. */
    List<String> tags() throws SourceException {
        return pool.tags();
    }

    /** The tags of a product. */
    List<String> tags(Urn urn) throws SourceException {
        return pool.tags(urn);
    }

    /** The products with all of these tags, of that class and those below it. */
    List<String> urns(List<String> tags, Optional<String> type) throws SourceException {
        List<Urn> urns = new ArrayList<>();
        for (String name : pool.productClasses()) {
            if (type.isEmpty() || ProductClasses.FDI.isSubclass(name, type.get())) {
                urns.addAll(pool.urns(name));
            }
        }
        for (String tag : tags) {
            urns.retainAll(Set.copyOf(pool.tagged(tag)));
        }
        return urns.stream().map(Urn::toString).toList();
    }

    /** A product in fdi's JSON. */
    String text(Urn urn) throws SourceException {
        return ProductFile.text(pool.load(urn));
    }
}
