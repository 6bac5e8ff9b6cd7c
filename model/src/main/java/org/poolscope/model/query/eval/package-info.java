/**
 * What a query means: operands, Python's rules for them, and the tables of what can be asked of each.
 *
 * <p>Knows products and values; reads no pool, looks nothing up by reflection, and bounds time and memory of every query.
 */
@NullMarked
package org.poolscope.model.query.eval;

import org.jspecify.annotations.NullMarked;
