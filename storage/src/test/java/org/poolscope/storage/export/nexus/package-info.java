/** Tests of HDF5 files in the NeXus convention. */
@NullMarked
package org.poolscope.storage.export.nexus;

import org.jspecify.annotations.NullMarked;
