/** Tests of shared memory. */
@NullMarked
package org.poolscope.storage.shm;

import org.jspecify.annotations.NullMarked;
