/**
 * Arrays in memory that several processes share, in the form of Python's {@code multiprocessing.shared_memory}: a block is
 * a file of the shared-memory file system, without a header, and who made it removes it.
 *
 * <p>Knows no other store and no window.
 */
@NullMarked
package org.poolscope.storage.shm;

import org.jspecify.annotations.NullMarked;
