/** Tests of live scans in the window, on a store in memory that the test itself writes. */
@NullMarked
package org.poolscope.app.live;

import org.jspecify.annotations.NullMarked;
