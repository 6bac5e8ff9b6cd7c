/**
 * Scans and their streams as a program sees them, whatever store they lie in: data stores, scans, streams, cursors, views
 * and what can go wrong with them.
 *
 * <p>Knows no store, no file and no window. The meaning of every call is that of blissdata; where it is wrong, that of
 * {@code docs/decisions/0011-streams.md}.
 */
@NullMarked
package org.poolscope.model.stream;

import org.jspecify.annotations.NullMarked;
