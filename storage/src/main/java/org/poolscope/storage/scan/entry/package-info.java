/**
 * Entries of blissdata streams: their ids and fields, and how points are written into their payloads. Knows no connection
 * and no scan; checks every length before it takes memory.
 */
@NullMarked
package org.poolscope.storage.scan.entry;

import org.jspecify.annotations.NullMarked;
