/**
 * What a store offers to the rest of the program: locations, paths, the contract of a back end and its failures.
 *
 * <p>Knows no store, no file and no window.
 */
@NullMarked
package org.poolscope.model.source;

import org.jspecify.annotations.NullMarked;
