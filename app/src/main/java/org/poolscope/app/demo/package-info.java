/**
 * Real data to try Poolscope on: runs of a small simulation of our own, stored as a scientist would store them.
 *
 * <p>Knows the stores it writes; knows no window and no command.
 */
@NullMarked
package org.poolscope.app.demo;

import org.jspecify.annotations.NullMarked;
