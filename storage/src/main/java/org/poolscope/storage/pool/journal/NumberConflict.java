package org.poolscope.storage.pool.journal;

import org.poolscope.storage.pool.index.ProductKey;
/**
 * fdi gave a number that had been given here, because both wrote at the same moment. Both products are kept: ours under
 * its number, fdi's under a new one.
 *
 * @param number given twice
 * @param moved where fdi's product is now
 */
public record NumberConflict(ProductKey number, ProductKey moved) {}
