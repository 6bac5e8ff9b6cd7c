/** HDF5 files in the NeXus convention: what is merged as groups that can be plotted, and where it comes from. */
@NullMarked
package org.poolscope.storage.export.nexus;

import org.jspecify.annotations.NullMarked;
