/**
 * The grammar of queries: the text people write, the tree it means, and the text a tree prints as.
 *
 * <p>Knows values; evaluates nothing and knows no product.
 */
@NullMarked
package org.poolscope.model.query.syntax;

import org.jspecify.annotations.NullMarked;
