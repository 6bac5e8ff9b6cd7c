/** Tests of {@code org.poolscope.app.browse}. */
@NullMarked
package org.poolscope.app.browse;

import org.jspecify.annotations.NullMarked;
