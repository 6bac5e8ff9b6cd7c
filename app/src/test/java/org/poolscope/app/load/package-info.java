/** Tests of loading tables. */
@NullMarked
package org.poolscope.app.load;

import org.jspecify.annotations.NullMarked;
