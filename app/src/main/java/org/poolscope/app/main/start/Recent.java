package org.poolscope.app.main.start;

import java.time.Instant;

/**
 * A place that was opened before.
 *
 * @param kind
 *            the kind of its icon
 * @param name
 *            its short name
 * @param address
 *            what the open box takes
 * @param when
 *            it was opened last
 */
public record Recent(String kind, String name, String address, Instant when) {}
