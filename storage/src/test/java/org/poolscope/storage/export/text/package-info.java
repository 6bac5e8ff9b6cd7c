/** Tests of text tables. */
@NullMarked
package org.poolscope.storage.export.text;

import org.jspecify.annotations.NullMarked;
