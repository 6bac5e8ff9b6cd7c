package org.poolscope.app.plot;

/**
 * A hatched range of x where values were once, or should be, but are not: evicted by a server, lost, not read yet.
 *
 * @param from where it begins
 * @param to where it ends
 * @param text what it says in it, such as "18 200 evicted by the server"
 */
public record Band(double from, double to, String text) {}
