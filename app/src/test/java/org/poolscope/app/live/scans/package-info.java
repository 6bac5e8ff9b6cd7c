/** Tests of the list of scans. */
@NullMarked
package org.poolscope.app.live.scans;

import org.jspecify.annotations.NullMarked;
