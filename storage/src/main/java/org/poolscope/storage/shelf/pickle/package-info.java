/**
 * Python's pickles, protocols 0 to 5, read and written without Python. An exact list of names builds data; every other
 * class or function becomes an object that shows its name and what was stored with it. Nothing is ever called or loaded
 * by name.
 *
 * <p>Knows no shelf: it is given bytes and gives values.
 */
@NullMarked
package org.poolscope.storage.shelf.pickle;

import org.jspecify.annotations.NullMarked;
