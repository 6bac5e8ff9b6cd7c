/** Tests of what stores over a network share. */
@NullMarked
package org.poolscope.storage.net;

import org.jspecify.annotations.NullMarked;
