/** Tests of product pools, against pools of the real fdi. */
@NullMarked
package org.poolscope.storage.pool;

import org.jspecify.annotations.NullMarked;
