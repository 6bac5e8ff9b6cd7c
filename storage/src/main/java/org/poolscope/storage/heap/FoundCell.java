package org.poolscope.storage.heap;

import org.poolscope.model.source.DataPath;

/**
 * A cell that a path leads to.
 *
 * @param path  of the thing in it
 * @param cell  itself
 * @param place its address
 */
record FoundCell(DataPath path, long cell, long place) {}
