/** Tests that hold for every format. */
@NullMarked
package org.poolscope.storage.export.formats;

import org.jspecify.annotations.NullMarked;
