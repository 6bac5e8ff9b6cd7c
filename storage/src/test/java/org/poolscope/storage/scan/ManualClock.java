package org.poolscope.storage.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when a test says so. */
final class ManualClock implements InstantSource {
    private volatile Instant now = Instant.ofEpochSecond(1_800_000_000);

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
