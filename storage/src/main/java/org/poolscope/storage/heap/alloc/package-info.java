/**
 * The heap floor of the object store: pieces of any size up to {@link org.poolscope.storage.heap.alloc.Heap#LARGEST}
 * bytes in the pages of the page floor, and trees of pages for what is longer.
 *
 * <p>Knows no objects.
 */
@NullMarked
package org.poolscope.storage.heap.alloc;

import org.jspecify.annotations.NullMarked;
