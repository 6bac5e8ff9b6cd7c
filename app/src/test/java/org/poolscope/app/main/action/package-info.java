/** Tests of {@code org.poolscope.app.main.action}. */
@NullMarked
package org.poolscope.app.main.action;

import org.jspecify.annotations.NullMarked;
