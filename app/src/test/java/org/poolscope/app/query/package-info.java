/** Tests of the package of the same name. */
@NullMarked
package org.poolscope.app.query;

import org.jspecify.annotations.NullMarked;
