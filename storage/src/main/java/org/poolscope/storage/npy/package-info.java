/**
 * Files of numpy arrays as sources: {@code .npy} with one array at its root, {@code .npz} with one array a name.
 *
 * <p>Knows no other store and no window.
 */
@NullMarked
package org.poolscope.storage.npy;

import org.jspecify.annotations.NullMarked;
