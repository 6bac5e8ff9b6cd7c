/** The formats of astronomy: FITS binary tables and VOTable, by the library of TOPCAT. */
@NullMarked
package org.poolscope.storage.export.astro;

import org.jspecify.annotations.NullMarked;
