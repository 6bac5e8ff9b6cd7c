package org.poolscope.model.source;

import java.time.Instant;

/**
 * Says that what a source shows may not be so any more.
 *
 * @param asOf when it was so for certain
 * @param why  what keeps it from being asked for, a sentence
 */
public record Stale(Instant asOf, String why) {}
