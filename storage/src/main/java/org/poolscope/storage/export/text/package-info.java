/** Tables as text: comma separated values in the dialects that programs read, ECSV, and JSON lines. */
@NullMarked
package org.poolscope.storage.export.text;

import org.jspecify.annotations.NullMarked;
