/** Tests of {@code org.poolscope.app.task}. */
@NullMarked
package org.poolscope.app.task;

import org.jspecify.annotations.NullMarked;
