/** Tests of the pickle reader and writer, over pickles that real Pythons wrote and ones made to do harm. */
@NullMarked
package org.poolscope.storage.shelf.pickle;

import org.jspecify.annotations.NullMarked;
