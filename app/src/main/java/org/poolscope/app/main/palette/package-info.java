/**
 * The command palette: one field that finds actions, and data where features answer.
 *
 * <p>Knows the table of actions and nothing of sources.
 */
@NullMarked
package org.poolscope.app.main.palette;

import org.jspecify.annotations.NullMarked;
