/**
 * The side pane of a store of scans: the scans newest first, how to find one, and what a scan tells of itself.
 *
 * <p>Knows the window, its parts and the contract of scans and streams; knows no chart and no store.
 */
@NullMarked
package org.poolscope.app.live.scans;

import org.jspecify.annotations.NullMarked;
