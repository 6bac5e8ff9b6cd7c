package org.poolscope.storage.pool.http;

import java.time.Duration;

/**
 * What is waited for and taken from a server.
 *
 * @param connect until it takes a connection
 * @param read    until it answers, and between two parts of an answer
 * @param whole   for a whole answer, however busily it comes
 * @param product bytes of one product's answer, unpacked
 * @param index   bytes of an index or a list, unpacked
 */
record WireLimits(Duration connect, Duration read, Duration whole, int product, int index) {
    static final WireLimits USUAL = new WireLimits(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofMinutes(10), 256 << 20, 256 << 20);
    /** For somebody who is looking on. */
    static final WireLimits QUICK = new WireLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3),
            1 << 20, 16 << 20);
}
