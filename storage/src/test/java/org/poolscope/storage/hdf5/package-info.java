/** Tests of HDF5 files. */
@NullMarked
package org.poolscope.storage.hdf5;

import org.jspecify.annotations.NullMarked;
