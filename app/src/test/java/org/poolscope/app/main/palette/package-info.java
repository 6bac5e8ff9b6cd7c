/** Tests of {@code org.poolscope.app.main.palette}. */
@NullMarked
package org.poolscope.app.main.palette;

import org.jspecify.annotations.NullMarked;
