/**
 * Plots and heat maps as the rest of the window uses them: snapshots in, zoom, crosshair and legend handled here. The
 * charting library is known to this package alone; stores, files and tasks are not known to it at all.
 */
@NullMarked
package org.poolscope.app.plot;

import org.jspecify.annotations.NullMarked;
