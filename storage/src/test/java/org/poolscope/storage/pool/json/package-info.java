/** Tests of fdi's JSON. */
@NullMarked
package org.poolscope.storage.pool.json;

import org.jspecify.annotations.NullMarked;
