/**
 * Queries over stored products: what is asked, of which classes, and what must be read to answer it.
 *
 * <p>{@code syntax} is the language, {@code eval} what it means, {@code form} the rows in which people fill it in. A
 * store that can do better than reading every product walks the same tree, for instance to print it as SQL.
 */
@NullMarked
package org.poolscope.model.query;

import org.jspecify.annotations.NullMarked;
