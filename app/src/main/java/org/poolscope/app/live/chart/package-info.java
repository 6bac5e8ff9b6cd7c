/**
 * What the chart of a running scan is made of: curves over what is kept of followed streams, bands where points are
 * missing, newest images, and when a drawing is due.
 *
 * <p>Knows the engine of the plots and the contract of followed streams; knows no store, no task and no region of the
 * window.
 */
@NullMarked
package org.poolscope.app.live.chart;

import org.jspecify.annotations.NullMarked;
