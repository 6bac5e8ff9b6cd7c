/**
 * Object stores in the window: their trees with what other programs change, the page map, and the value editor.
 *
 * <p>Must not know other kinds of sources.
 */
@NullMarked
package org.poolscope.app.browse.objects;

import org.jspecify.annotations.NullMarked;
