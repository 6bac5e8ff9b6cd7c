package org.poolscope.app.export;

/**
 * A cell of the file that loses something.
 *
 * @param row    its row in the file, from 0
 * @param column its column there, -1 if that is not told
 * @param after  what becomes of it, empty if that is not told
 * @param isTold whether the row itself is told; else it is the first of many
 */
record LossCell(long row, int column, String after, boolean isTold) {}
