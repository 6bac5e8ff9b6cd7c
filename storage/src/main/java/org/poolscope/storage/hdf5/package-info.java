/**
 * HDF5 files, read in pure Java, so that a damaged file cannot end the program. Knows no store; every length is checked
 * before memory is taken.
 */
@NullMarked
package org.poolscope.storage.hdf5;

import org.jspecify.annotations.NullMarked;
