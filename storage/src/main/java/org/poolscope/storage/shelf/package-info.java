/**
 * The sessions of a DataManager: a folder of Python shelves, its questions, reading, writing and following it.
 *
 * <p>Bytes of files are the business of {@code dbm}, bytes of values that of {@code pickle}. Knows no other store and no
 * window.
 */
@NullMarked
package org.poolscope.storage.shelf;

import org.jspecify.annotations.NullMarked;
