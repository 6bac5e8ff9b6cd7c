/**
 * Live scans in the window: the scans of a store in the side pane, and a tab for each scan with its chart, its newest
 * images and its cursors, all of which go on while the scan runs.
 *
 * <p>Knows the window, the plots and the contract of scans and streams; knows no store.
 */
@NullMarked
package org.poolscope.app.live;

import org.jspecify.annotations.NullMarked;
