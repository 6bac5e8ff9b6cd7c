/** Points that are kept come back as they were. */
@NullMarked
package org.poolscope.storage.scan.kept;

import org.jspecify.annotations.NullMarked;
