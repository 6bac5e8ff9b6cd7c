/** Files of numpy: one array, or an archive of named ones. */
@NullMarked
package org.poolscope.storage.export.numpy;

import org.jspecify.annotations.NullMarked;
