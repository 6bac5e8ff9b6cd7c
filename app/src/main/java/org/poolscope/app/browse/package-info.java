/**
 * Finding things in a source: the tree of sessions and keys, the tab of one key with its questions over all sessions.
 *
 * <p>Knows the contract of sources and the views of values; must not know how a store keeps its data.
 */
@NullMarked
package org.poolscope.app.browse;

import org.jspecify.annotations.NullMarked;
