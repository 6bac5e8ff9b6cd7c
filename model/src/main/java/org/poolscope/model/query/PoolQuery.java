package org.poolscope.model.query;

import java.util.Optional;
import org.poolscope.model.product.ProductClass;
import org.poolscope.model.product.ProductClasses;
import org.poolscope.model.query.eval.Candidate;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/**
 * A question to product pools: which products of a class, with a tag if one is given, fit a condition. Hits come in the
 * order of the pools, of their classes as first saved, and of the serial numbers. Every version is looked at, as fdi
 * keeps no versions.
 */
public sealed interface PoolQuery permits MetaQuery, ProductQuery, ExactClass {
    /** The class asked for, full or short; its subclasses are asked as well. */
    String type();

    /** The tag that hits must have, empty for any. */
    Optional<String> tag();

    /** The condition as text, empty for a function of Java. */
    Optional<String> text();

    /** What must be read to answer it. */
    Explain explain();

    /**
     * Whether a product fits the condition; class and tag are looked at by the store, which knows them from its index.
     *
     * @throws QueryError      what Python would raise; it ends the whole query, as in fdi
     * @throws SourceException if the product cannot be read, or the user stopped it
     */
    boolean test(Candidate candidate, Cancel cancel) throws QueryError, SourceException;

    /**
     * Whether products of {@code className} are asked. A class that is not known counts as a product of the base class,
     * where fdi fails with KeyError.
     */
    default boolean covers(String className, ProductClasses classes) {
        boolean stranger = classes.get(className).isEmpty()
                && ProductClass.lastPart(type()).equals("BaseProduct");
        return stranger || classes.isSubclass(className, type());
    }

    /** The first known class whose name contains {@code fragment}, as fdi's text forms name classes. */
    static Optional<String> typeOf(String fragment, ProductClasses classes) {
        return classes.all().stream().map(ProductClass::shortName).filter(name -> name.contains(fragment)).findFirst();
    }
}
