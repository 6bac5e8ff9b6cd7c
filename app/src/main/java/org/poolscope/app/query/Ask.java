package org.poolscope.app.query;

import java.util.List;

/**
 * What a query asks for.
 *
 * @param pools
 *            the names of the pools it looks in, in their order
 * @param type
 *            the class of products
 * @param subclasses
 *            whether classes that extend it count as well
 * @param tag
 *            the tag they must have, empty for any
 * @param where
 *            the condition
 */
record Ask(List<String> pools, String type, boolean subclasses, String tag, String where) {
    Ask {
        pools = List.copyOf(pools);
    }
}
