/**
 * The command line: one small class a command, all listed in {@link org.poolscope.app.cli.Commands}.
 *
 * <p>Results go to standard output, words to standard error. Commands do what the window does by the same code below;
 * none of them may know a view or a controller, except the one that opens the window.
 */
@NullMarked
package org.poolscope.app.cli;

import org.jspecify.annotations.NullMarked;
