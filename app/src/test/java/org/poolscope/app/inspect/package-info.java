/** Tests of {@code org.poolscope.app.inspect}. */
@NullMarked
package org.poolscope.app.inspect;

import org.jspecify.annotations.NullMarked;
