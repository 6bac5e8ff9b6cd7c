/**
 * The start screen: the open box with what an address is, cards, recent places and the demo.
 *
 * <p>Opens nothing itself; knows the contract of sources, no store and no other region.
 */
@NullMarked
package org.poolscope.app.main.start;

import org.jspecify.annotations.NullMarked;
