/** What a comparison calls different and what it does not. */
@NullMarked
package org.poolscope.model.diff;

import org.jspecify.annotations.NullMarked;
