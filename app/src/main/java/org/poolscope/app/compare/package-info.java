/**
 * Two places side by side: the tree of what differs, and arrays as a plot of their difference.
 *
 * <p>Knows sources, values and plots; knows no tree of a source.
 */
@NullMarked
package org.poolscope.app.compare;

import org.jspecify.annotations.NullMarked;
