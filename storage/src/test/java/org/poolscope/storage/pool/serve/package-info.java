/** Tests of the pool server. */
@NullMarked
package org.poolscope.storage.pool.serve;

import org.jspecify.annotations.NullMarked;
