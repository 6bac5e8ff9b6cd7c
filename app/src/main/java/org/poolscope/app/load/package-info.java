/**
 * Loading text tables into one HDF5 file or into shared memory, in this process or in children of it; what the shell and
 * the window have in common.
 *
 * <p>Knows no controls and prints nothing.
 */
@NullMarked
package org.poolscope.app.load;

import org.jspecify.annotations.NullMarked;
