/** Tests of the package of the same name. */
@NullMarked
package org.poolscope.app.inspect.product;

import org.jspecify.annotations.NullMarked;
