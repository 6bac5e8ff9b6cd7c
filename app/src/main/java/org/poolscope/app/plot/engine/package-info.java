/**
 * The pixel engine of plots: curves as snapshots, exact reduction to pixel columns, and painting into an int buffer. It
 * knows no toolkit and starts no thread, so all of it can be tested and measured without a window.
 */
@NullMarked
package org.poolscope.app.plot.engine;

import org.jspecify.annotations.NullMarked;
