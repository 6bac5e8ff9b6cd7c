/** Tests of scans and their streams. */
@NullMarked
package org.poolscope.storage.scan;

import org.jspecify.annotations.NullMarked;
