/**
 * The persistent object store: dicts, lists, objects and arrays in a mapped file that several processes change in place.
 * {@link org.poolscope.storage.heap.ObjectStore} is where to begin; below it are three floors, each with a package:
 * pages, heap ({@code alloc}), objects.
 *
 * <p>Knows no other store and no window.
 */
@NullMarked
package org.poolscope.storage.heap;

import org.jspecify.annotations.NullMarked;
