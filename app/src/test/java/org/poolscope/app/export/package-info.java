/** Collecting values in the window and writing them. */
@NullMarked
package org.poolscope.app.export;

import org.jspecify.annotations.NullMarked;
