/** Tests of arrays, their element types and texts. */
@NullMarked
package org.poolscope.model.array;

import org.jspecify.annotations.NullMarked;
