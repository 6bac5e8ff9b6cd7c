@NullMarked
package org.poolscope.app.inspect.pool;

import org.jspecify.annotations.NullMarked;
