package org.poolscope.storage.pool.serve;

import java.time.Duration;

/**
 * What a client may ask of the server.
 *
 * @param body        bytes of one request
 * @param bodies      bytes of all requests that are being received
 * @param connections how many may be open
 * @param idle        how long a connection may be silent
 * @param arriving    how long a request may take to arrive, head and body each
 * @param query       how long a query may run
 * @param zipped      from how many bytes on an answer is compressed for who asks for it
 */
public record ServeLimits(int body, long bodies, int connections, Duration idle, Duration arriving, Duration query,
        int zipped) {
    private static final int MEGA = 1 << 20;

    /** For a machine that other things run on too. */
    public static final ServeLimits USUAL = new ServeLimits(64 * MEGA, 256L * MEGA, 20_000, Duration.ofSeconds(60),
            Duration.ofSeconds(30), Duration.ofSeconds(30), 32 << 10);
}
