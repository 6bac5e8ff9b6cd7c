package org.poolscope.app.inspect;

import java.util.Map;

/**
 * What a load would cost, told before it begins.
 *
 * @param bytes
 *            to be read
 */
public record Price(long bytes) {
    /** Loads above this many bytes wait until a person has seen their price. */
    public static final long FREE = 64L << 20;
    /** What a plain disk gives in a second, so that the guess is rather too long. */
    private static final long BYTES_A_SECOND = 200_000_000;

    /** The larger of what is stored and what it will be in memory, as far as either is told. */
    public static Price of(Map<String, Object> peek, Map<String, Object> provenance) {
        return new Price(Math.max(bytes(peek), bytes(provenance)));
    }

    private static long bytes(Map<String, Object> told) {
        return told.get("bytes") instanceof Number n ? n.longValue() : 0;
    }

    /** Whether it has to be shown first. */
    public boolean isHigh() {
        return bytes > FREE;
    }

    /** Size and time, such as {@code 1.2 GB, about 6 s}. */
    public String words() {
        return Words.size(bytes) + ", about " + Math.max(1, Math.round((double) bytes / BYTES_A_SECOND)) + " s";
    }
}
