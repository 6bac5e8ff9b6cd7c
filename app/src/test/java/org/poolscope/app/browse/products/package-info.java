/** Tests of the package of the same name. */
@NullMarked
package org.poolscope.app.browse.products;

import org.jspecify.annotations.NullMarked;
