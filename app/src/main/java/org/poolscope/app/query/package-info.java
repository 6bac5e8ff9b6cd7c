/**
 * The query form, the same query as text, and its hits as they arrive.
 *
 * <p>Knows pools only through the contract of a source.
 */
@NullMarked
package org.poolscope.app.query;

import org.jspecify.annotations.NullMarked;
