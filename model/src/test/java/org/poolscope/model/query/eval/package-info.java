/** Tests of what queries mean. */
@NullMarked
package org.poolscope.model.query.eval;

import org.jspecify.annotations.NullMarked;
