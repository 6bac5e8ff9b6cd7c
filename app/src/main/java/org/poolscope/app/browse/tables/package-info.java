/**
 * The import of a text table: its head as text and as columns, what does not fit, and the load into memory, shared memory
 * or an HDF5 file.
 */
@NullMarked
package org.poolscope.app.browse.tables;

import org.jspecify.annotations.NullMarked;
