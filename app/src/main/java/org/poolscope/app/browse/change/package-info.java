/**
 * Changes that a person makes in a source: the question before, and taking them back.
 *
 * <p>Must not know what kind of source it is.
 */
@NullMarked
package org.poolscope.app.browse.change;

import org.jspecify.annotations.NullMarked;
