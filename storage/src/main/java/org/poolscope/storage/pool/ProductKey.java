package org.poolscope.storage.pool;

import org.poolscope.model.product.Urn;

/**
 * What names a product within its pool.
 *
 * @param type   the full class name
 * @param number the serial number within that type
 */
public record ProductKey(String type, long number) {
    /** The key in a URN. */
    public static ProductKey of(Urn urn) {
        return new ProductKey(urn.type(), urn.number());
    }

    /** The URN in a pool of that name. */
    public Urn in(String pool) {
        return new Urn(pool, type, number);
    }

    /** The name of the product's file. */
    public String fileName() {
        return type + "_" + number;
    }
}
