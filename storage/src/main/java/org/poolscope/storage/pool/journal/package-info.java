/**
 * A pool folder being written: products durable when a save returns, through a journal beside fdi's two index files,
 * which are brought up to date a little later. Works on class names, JSON texts and tags, and knows no product.
 *
 * <p>The journal is described byte by byte in {@code docs/formats/pool-journal.md}.
 */
@NullMarked
package org.poolscope.storage.pool.journal;

import org.jspecify.annotations.NullMarked;
