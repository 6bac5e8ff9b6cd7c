/** Tests of pools in PostgreSQL databases. */
@NullMarked
package org.poolscope.storage.pool.postgres;

import org.jspecify.annotations.NullMarked;
