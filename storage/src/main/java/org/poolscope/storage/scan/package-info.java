/**
 * Scans and streams of blissdata. Their meaning, {@link org.poolscope.storage.scan.LogStream} and
 * {@link org.poolscope.storage.scan.LogCursors}, is written once, over a log of entries; the embedded store keeps such
 * logs in memory, {@code redis} on a server. Makes no threads: reads that wait do so on their caller's.
 */
@NullMarked
package org.poolscope.storage.scan;

import org.jspecify.annotations.NullMarked;
