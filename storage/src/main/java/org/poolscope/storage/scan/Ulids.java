package org.poolscope.storage.scan;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Makes the last parts of keys. They sort in the order in which they are made, also within a millisecond and when the
 * clock is set back. Safe for several threads.
 */
public final class Ulids {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final char[] last = new char[Ulid.LENGTH];
    private long lastMillis = -1;

    /** Of this time and these random numbers. */
    public Ulids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        Arrays.fill(last, '0');
    }

    /** A new one, larger than all before. */
    public synchronized String next() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            draw(millis);
        } else {
            countUp();
        }
        return String.valueOf(last);
    }

    private void draw(long millis) {
        long rest = millis;
        for (int i = Ulid.TIME - 1; i >= 0; i--) {
            last[i] = Ulid.LETTERS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        for (int i = Ulid.TIME; i < Ulid.LENGTH; i++) {
            last[i] = Ulid.LETTERS.charAt(random.nextInt(32));
        }
        lastMillis = millis;
    }

    private void countUp() {
        int at = Ulid.LENGTH - 1;
        while (last[at] == 'Z') {
            last[at--] = '0';
        }
        last[at] = Ulid.LETTERS.charAt(Ulid.LETTERS.indexOf(last[at]) + 1);
    }
}
