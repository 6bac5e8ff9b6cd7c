/**
 * Product pools in a folder, in every layout that fdi has written since 1.0. Reading never changes a pool and never
 * looks at a file outside its folder.
 */
@NullMarked
package org.poolscope.storage.pool;

import org.jspecify.annotations.NullMarked;
