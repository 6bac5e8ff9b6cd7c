/** Pools and storages as their users see them. */
@NullMarked
package org.poolscope.storage.pool;

import org.jspecify.annotations.NullMarked;
