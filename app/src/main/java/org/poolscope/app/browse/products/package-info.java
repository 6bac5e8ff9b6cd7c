/**
 * The trees of a pool in the side pane (products, tags, contexts, saved queries), the tabs of products, and what plugs
 * them into the window.
 */
@NullMarked
package org.poolscope.app.browse.products;

import org.jspecify.annotations.NullMarked;
