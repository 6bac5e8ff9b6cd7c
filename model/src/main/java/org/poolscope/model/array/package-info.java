/**
 * Element types and n-dimensional arrays, the one array form of the program: a pickled numpy array, a chunk of a
 * stream, a shared memory block, a column.
 *
 * <p>Knows memory, no files; mapping a file is the business of storage.
 */
@NullMarked
package org.poolscope.model.array;

import org.jspecify.annotations.NullMarked;
