package org.poolscope.app.main;

/**
 * A source that a window offers below those that are open, and opens when it is chosen.
 *
 * @param address
 *            where it is
 * @param icon
 *            the kind of its icon
 * @param words
 *            what it is, in two or three words
 */
public record Offer(String address, String icon, String words) {}
