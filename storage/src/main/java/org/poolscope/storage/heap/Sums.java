package org.poolscope.storage.heap;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sums that never overflow. */
final class Sums {
    private Sums() {}

    static Object of(@Nullable Object number, long by) {
        return switch (number) {
            case Long one when (one + by ^ one) >= 0 || (one + by ^ by) >= 0 -> one + by;
            case Long one -> BigInteger.valueOf(one).add(BigInteger.valueOf(by));
            case BigInteger one -> one.add(BigInteger.valueOf(by));
            case null, default -> throw new IllegalArgumentException("What is there is no integer.");
        };
    }
}
