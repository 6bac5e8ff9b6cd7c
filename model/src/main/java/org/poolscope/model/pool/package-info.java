/**
 * Product pools, wherever they are kept: what can be asked of one, read from it and changed in it, by URN. A source that
 * is a pool hands one out.
 */
@NullMarked
package org.poolscope.model.pool;

import org.jspecify.annotations.NullMarked;
