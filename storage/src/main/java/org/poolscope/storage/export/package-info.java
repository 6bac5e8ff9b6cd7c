/**
 * Merging values of any source and writing them to one file: the plan, what it would lose, and one writer a format.
 *
 * <p>Knows the contract of a source and the plain file writers; knows no store and no window.
 */
@NullMarked
package org.poolscope.storage.export;

import org.jspecify.annotations.NullMarked;
