package org.poolscope.app.browse.products;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.app.inspect.pool.PoolReader;
import org.poolscope.app.inspect.pool.ProductHead;
import org.poolscope.app.inspect.product.ParameterText;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.SourceException;

/** The values of one name over the first products of a class. */
final class ClassValues {
    /** Products looked into at most. */
    static final int MOST = 200;

    private ClassValues() {}

    /** The texts, one for each product that has the name. Takes time. */
    static List<String> read(PoolReader pool, String type, String name, Cancel cancel) throws SourceException {
        List<String> texts = new ArrayList<>();
        for (ProductHead head : pool.products(type, new Page(0, MOST), cancel).heads()) {
            cancel.check("looking for " + name);
            try {
                pool.meta(head.urn(), cancel).get(name).map(ParameterText::of).ifPresent(texts::add);
            } catch (SourceException.Corrupt | SourceException.NotFound | SourceException.Unsupported _) {
                // A product that cannot be read has no values to compare with.
            }
        }
        return texts;
    }
}
