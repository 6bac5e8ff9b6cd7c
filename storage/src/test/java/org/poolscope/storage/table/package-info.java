/** Tests of reading text tables. */
@NullMarked
package org.poolscope.storage.table;

import org.jspecify.annotations.NullMarked;
