/**
 * The table of actions that drives menus, context menus, keys and the palette, and what is on or off right now.
 *
 * <p>Knows no source and no region of the window; whoever can do something binds it in a scope.
 */
@NullMarked
package org.poolscope.app.main.action;

import org.jspecify.annotations.NullMarked;
