package org.poolscope.app.main.palette;

/**
 * A row of the palette.
 *
 * @param icon
 *            kind of its icon, empty for none
 * @param text
 *            what it is
 * @param detail
 *            grey words behind it: the menu, where the data is, or why it is off
 * @param key
 *            its key, empty for none
 * @param on
 *            whether it can be chosen now
 * @param go
 *            does it
 */
public record PaletteRow(String icon, String text, String detail, String key, boolean on, Runnable go) {}
