/** The pixel engine held against brute force. */
@NullMarked
package org.poolscope.app.plot.engine;

import org.jspecify.annotations.NullMarked;
