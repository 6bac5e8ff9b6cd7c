/** Product pools in a PostgreSQL database, so that many servers can serve one pool. */
@NullMarked
package org.poolscope.storage.pool.postgres;

import org.jspecify.annotations.NullMarked;
