/**
 * The page floor of the object store: pages of 4 KiB in a mapped file, given out and taken back, changed in steps that
 * happen whole or not at all, beside other processes. Everything that is written to the file and everything that waits
 * for the disk passes {@link org.poolscope.storage.heap.page.Medium}.
 *
 * <p>Knows no heap and no objects. The bytes are described in {@code docs/formats/heap.md}.
 */
@NullMarked
package org.poolscope.storage.heap.page;

import org.jspecify.annotations.NullMarked;
