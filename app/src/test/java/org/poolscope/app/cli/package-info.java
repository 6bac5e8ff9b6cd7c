/** Tests of the command line as a user meets it: words, results and exit codes. */
@NullMarked
package org.poolscope.app.cli;

import org.jspecify.annotations.NullMarked;
