/**
 * The object floor of the object store: numbers, texts, lists, dicts and arrays in the pieces of the heap floor, with
 * identity, reference counts and the collection of cycles.
 *
 * <p>Works on cells of eight bytes; knows neither locks nor processes.
 */
@NullMarked
package org.poolscope.storage.heap.object;

import org.jspecify.annotations.NullMarked;
