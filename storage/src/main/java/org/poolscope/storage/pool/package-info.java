/** Product pools in folders and in memory, one by one, several as one storage, and as sources. */
@NullMarked
package org.poolscope.storage.pool;

import org.jspecify.annotations.NullMarked;
