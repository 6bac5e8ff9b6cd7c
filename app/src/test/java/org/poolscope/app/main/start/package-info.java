/** Tests of {@code org.poolscope.app.main.start}. */
@NullMarked
package org.poolscope.app.main.start;

import org.jspecify.annotations.NullMarked;
