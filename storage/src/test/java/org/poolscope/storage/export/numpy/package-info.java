/** Tests of numpy files. */
@NullMarked
package org.poolscope.storage.export.numpy;

import org.jspecify.annotations.NullMarked;
