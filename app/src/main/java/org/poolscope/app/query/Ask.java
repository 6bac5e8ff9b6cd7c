package org.poolscope.app.query;

import java.util.Optional;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.ExactClass;
import org.poolscope.model.query.Explain;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;

/**
 * What a query asks for.
 *
 * @param type
 *            the class of products
 * @param subclasses
 *            whether classes that extend it count as well
 * @param tag
 *            the tag they must have, empty for any
 * @param where
 *            the condition
 */
record Ask(String type, boolean subclasses, String tag, String where) {
    private static final String METADATA = "m";
    private static final String PRODUCT = "p";

    /** The question to a pool: over metadata, or over whole products where the text speaks of {@code p} alone. */
    PoolQuery query() throws QueryError {
        Optional<String> wanted = Optional.of(tag).filter(name -> !name.isEmpty());
        PoolQuery query = isOfProducts()
                ? new ProductQuery(type, Condition.parse(where), PRODUCT, wanted)
                : new MetaQuery(type, Condition.parse(where), METADATA, wanted);
        return subclasses ? query : new ExactClass(query);
    }

    /** Whether it is asked of whole products, which are called {@code p} in it. */
    boolean isOfProducts() throws QueryError {
        Expression tree = Parser.parse(where);
        return !asks(Explain.ofMetadata(tree, METADATA)) && asks(Explain.ofProduct(tree, PRODUCT));
    }

    private static boolean asks(Explain explain) {
        return explain.product() || explain.allMetadata() || explain.tags() || !explain.keys().isEmpty();
    }
}
