/** Tests of units and their conversion. */
@NullMarked
package org.poolscope.storage.export.units;

import org.jspecify.annotations.NullMarked;
