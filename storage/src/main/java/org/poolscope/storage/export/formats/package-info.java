/** All formats that something merged can be written in. */
@NullMarked
package org.poolscope.storage.export.formats;

import org.jspecify.annotations.NullMarked;
