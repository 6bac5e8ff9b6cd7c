/** Pools being written: whole, shared and by killed writers. */
@NullMarked
package org.poolscope.storage.pool.journal;

import org.jspecify.annotations.NullMarked;
