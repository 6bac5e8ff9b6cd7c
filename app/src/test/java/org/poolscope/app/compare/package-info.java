/** Comparing two places in the window. */
@NullMarked
package org.poolscope.app.compare;

import org.jspecify.annotations.NullMarked;
