/**
 * The window: its regions, what is open in it, and the seams where trees, value views and other tabs plug in.
 *
 * <p>Others see {@link org.poolscope.app.main.Workspace} and implement {@link org.poolscope.app.main.Feature}, one line in
 * {@code META-INF/services}. Knows the contract of sources; must not know any store, tree or value view.
 */
@NullMarked
package org.poolscope.app.main;

import org.jspecify.annotations.NullMarked;
