/** Tests of array files as sources. */
@NullMarked
package org.poolscope.storage.npy;

import org.jspecify.annotations.NullMarked;
