/** A server that answers as the real one was recorded, and breaks on demand. */
@NullMarked
package org.poolscope.storage.scan.script;

import org.jspecify.annotations.NullMarked;
