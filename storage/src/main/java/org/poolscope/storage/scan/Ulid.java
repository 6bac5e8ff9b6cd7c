package org.poolscope.storage.scan;

import java.time.Instant;
import java.util.Optional;

/** The last part of a key: 26 characters that sort by the time at which they were made. */
public final class Ulid {
    static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 26;
    static final int TIME = 10;

    private Ulid() {}

    /** Whether a text is one. */
    public static boolean isUlid(String text) {
        return text.length() == LENGTH && text.charAt(0) < '8'
                && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    /** When the one at the end of a key was made, empty if there is none. */
    public static Optional<Instant> time(String key) {
        String text = key.substring(key.lastIndexOf(':') + 1);
        if (!isUlid(text)) {
            return Optional.empty();
        }
        long millis = 0;
        for (int i = 0; i < TIME; i++) {
            millis = millis << 5 | LETTERS.indexOf(text.charAt(i));
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }
}
