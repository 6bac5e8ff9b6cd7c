package org.poolscope.storage.scan;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is held at the time of a step while the simulator takes it, so that scans of the past have their time. */
final class StepClock implements InstantSource {
    private static final long FREE = Long.MIN_VALUE;

    private final InstantSource real;
    private volatile long held = FREE;

    StepClock(InstantSource real) {
        this.real = real;
    }

    void hold(long millis) {
        held = millis;
    }

    void release() {
        held = FREE;
    }

    @Override
    public Instant instant() {
        long millis = held;
        return millis == FREE ? real.instant() : Instant.ofEpochMilli(millis);
    }
}
