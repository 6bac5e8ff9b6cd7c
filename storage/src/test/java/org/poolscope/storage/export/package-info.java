/** Tests of merging and of the written files, read back by a reader of our own and by numpy where it is there. */
@NullMarked
package org.poolscope.storage.export;

import org.jspecify.annotations.NullMarked;
