package org.poolscope.model.product;

import java.util.List;

/**
 * A class of products.
 *
 * @param name    the full name, such as {@code fdi.dataset.product.Product}
 * @param parents the last parts of the names of the classes it extends
 */
public record ProductClass(String name, List<String> parents) {
    /** Copies the parents. */
    public ProductClass {
        parents = List.copyOf(parents);
    }

    /** One of these parents. */
    public ProductClass(String name, String... parents) {
        this(name, List.of(parents));
    }

    /** The last part of the name. */
    public String shortName() {
        return lastPart(name);
    }

    /** The last part of a full class name. */
    public static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
