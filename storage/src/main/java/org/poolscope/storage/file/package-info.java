/**
 * Files as all stores use them: read-only views that bear being shortened, and writing that is whole or not at all.
 * Also numpy's own files of arrays, {@code .npy} and {@code .npz}, which several stores share.
 *
 * <p>Knows no store and no window.
 */
@NullMarked
package org.poolscope.storage.file;

import org.jspecify.annotations.NullMarked;
