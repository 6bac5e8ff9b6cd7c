/** Plots seen from outside: what is painted, and what mouse and keyboard do. */
@NullMarked
package org.poolscope.app.plot;

import org.jspecify.annotations.NullMarked;
