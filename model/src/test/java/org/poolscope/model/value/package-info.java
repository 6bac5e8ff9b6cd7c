/** Tests of values, their tagged form and their texts. */
@NullMarked
package org.poolscope.model.value;

import org.jspecify.annotations.NullMarked;
