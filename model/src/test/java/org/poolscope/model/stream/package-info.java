/** Tests of streams, and what every store of scans must keep to. */
@NullMarked
package org.poolscope.model.stream;

import org.jspecify.annotations.NullMarked;
