/**
 * What a pool's folder holds, as its index files say in every layout that fdi has written since 1.0. Reading never changes
 * a pool and never looks at a file outside its folder.
 */
@NullMarked
package org.poolscope.storage.pool.index;

import org.jspecify.annotations.NullMarked;
