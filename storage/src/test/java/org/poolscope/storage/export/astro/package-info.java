/** FITS files are what astropy expects. */
@NullMarked
package org.poolscope.storage.export.astro;

import org.jspecify.annotations.NullMarked;
