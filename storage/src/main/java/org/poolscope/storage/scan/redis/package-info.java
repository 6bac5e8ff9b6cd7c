/**
 * Scans on a Redis server: the connection and its named stages, the log of entries, the documents, the search. Knows the
 * wire and the keys of blissdata; what scans and streams mean is written in the package above. Sends reading commands
 * only, unless the store was opened for writing.
 */
@NullMarked
package org.poolscope.storage.scan.redis;

import org.jspecify.annotations.NullMarked;
