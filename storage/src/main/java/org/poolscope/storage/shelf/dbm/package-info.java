/**
 * The dbm files in which Python keeps a shelf, byte by byte: keys and values as bytes, told apart by content.
 *
 * <p>Knows nothing of pickles, sessions as a person sees them, or merging; reading never changes a folder.
 */
@NullMarked
package org.poolscope.storage.shelf.dbm;

import org.jspecify.annotations.NullMarked;
