/** Tests of object stores in the window. */
@NullMarked
package org.poolscope.app.browse.objects;

import org.jspecify.annotations.NullMarked;
