/**
 * Text tables: rows of fields, read by the rules of numpy's {@code loadtxt} and by several workers at once, into memory
 * that the caller chooses.
 *
 * <p>Makes no threads, and knows no other store and no window.
 */
@NullMarked
package org.poolscope.storage.table;

import org.jspecify.annotations.NullMarked;
