package org.poolscope.app.main;

/**
 * One step of the address shown above the panes.
 *
 * @param icon
 *            kind of its icon, empty for none
 * @param text
 *            its name
 * @param address
 *            {@code LOCATION} or {@code LOCATION::PATH} that leads there; empty if it cannot be typed
 */
public record Crumb(String icon, String text, String address) {}
