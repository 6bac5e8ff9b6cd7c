/**
 * Where the program starts. Holds the main class and what the build runs to prepare quick starts, nothing else.
 *
 * <p>Must not load the window toolkit: a command that prints a line has no use for it.
 */
@NullMarked
package org.poolscope.app;

import org.jspecify.annotations.NullMarked;
