/** Tests of {@code org.poolscope.app.main}. */
@NullMarked
package org.poolscope.app.main;

import org.jspecify.annotations.NullMarked;
