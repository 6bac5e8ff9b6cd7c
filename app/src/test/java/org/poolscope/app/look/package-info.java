/** Tests of {@code org.poolscope.app.look}. */
@NullMarked
package org.poolscope.app.look;

import org.jspecify.annotations.NullMarked;
