/**
 * The Product Access Layer: pools of products in folders and in memory, and storages over several of them.
 */
@NullMarked
package org.poolscope.storage.pool;

import org.jspecify.annotations.NullMarked;
