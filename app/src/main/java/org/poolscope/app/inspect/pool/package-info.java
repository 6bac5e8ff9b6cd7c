/**
 * What the window asks of an open pool: its classes, products, tags and references, and the controllers that show one
 * product or one parameter of it.
 *
 * <p>Knows pools only through the contract of a source.
 */
@NullMarked
package org.poolscope.app.inspect.pool;

import org.jspecify.annotations.NullMarked;
