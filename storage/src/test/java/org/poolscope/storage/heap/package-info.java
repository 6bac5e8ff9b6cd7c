/** Tests of the object store. */
@NullMarked
package org.poolscope.storage.heap;

import org.jspecify.annotations.NullMarked;
