/** What the tests of all stores share: the other programs we compare ourselves with. */
@NullMarked
package org.poolscope.storage;

import org.jspecify.annotations.NullMarked;
