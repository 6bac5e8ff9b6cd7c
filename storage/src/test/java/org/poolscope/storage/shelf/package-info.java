/** Tests of session folders against what real Pythons wrote and read. */
@NullMarked
package org.poolscope.storage.shelf;

import org.jspecify.annotations.NullMarked;
