/** Tests of products, against what fdi itself answered. */
@NullMarked
package org.poolscope.model.product;

import org.jspecify.annotations.NullMarked;
