/** Units of measurement by their names, and how numbers are converted between those of one dimension. */
@NullMarked
package org.poolscope.storage.export.units;

import org.jspecify.annotations.NullMarked;
