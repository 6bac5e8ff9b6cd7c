/** Tests of pools behind servers. */
@NullMarked
package org.poolscope.storage.pool.http;

import org.jspecify.annotations.NullMarked;
