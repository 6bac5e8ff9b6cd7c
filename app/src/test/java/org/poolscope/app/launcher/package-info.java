/** Tests of the script that finds Java, builds and starts: run in a folder of its own with stand-ins for both. */
@NullMarked
package org.poolscope.app.launcher;

import org.jspecify.annotations.NullMarked;
