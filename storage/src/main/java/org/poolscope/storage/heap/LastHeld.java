package org.poolscope.storage.heap;

import java.time.Duration;

/**
 * Who held the lock of a store alone last and gave it back, since the machine was started.
 *
 * @param process 0 if nobody has
 * @param lasted  how long that was
 * @param longest how long it was held at most, by whomever
 */
public record LastHeld(long process, Duration lasted, Duration longest) {}
