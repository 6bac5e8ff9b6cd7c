/** Things that the tests of the model share. */
@NullMarked
package org.poolscope.model;

import org.jspecify.annotations.NullMarked;
