/**
 * What a store can hold: the sealed family of values, exact in every digit, and their tagged JSON form.
 *
 * <p>Knows arrays; knows no pickle, no store and no window. A value may contain itself.
 */
@NullMarked
package org.poolscope.model.value;

import org.jspecify.annotations.NullMarked;
