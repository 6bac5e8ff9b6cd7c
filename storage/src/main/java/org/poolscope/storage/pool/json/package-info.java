/**
 * fdi's JSON: text of Python's json module, objects marked by their class name in {@code _STID}. Reads and writes trees
 * of values; knows the coding of bytes, typed arrays and sets, and no product.
 */
@NullMarked
package org.poolscope.storage.pool.json;

import org.jspecify.annotations.NullMarked;
