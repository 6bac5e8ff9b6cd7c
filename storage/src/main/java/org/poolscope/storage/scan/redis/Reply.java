package org.poolscope.storage.scan.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An answer of a Redis server. */
sealed interface Reply {
    /** A text or bytes; also a number with a fraction. The bytes are not copied. */
    final class Text implements Reply {
        private final byte[] bytes;

        Text(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** A whole number, or a truth as 0 or 1. */
    record Whole(long number) implements Reply {}

    /** Several; of a map the names and values in turn. */
    record Many(List<Reply> items) implements Reply {}

    /** The server refuses; {@code message} begins with a word in capitals that says why. */
    record Refused(String message) implements Reply {}

    /** There is nothing of that name. */
    enum Nothing implements Reply {
        /** The only one. */
        NOTHING
    }

    /** As text, empty if it is none. */
    default Optional<String> text() {
        return this instanceof Text text
                ? Optional.of(new String(text.bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The members of an array, none for anything else. */
    default List<Reply> items() {
        return this instanceof Many(List<Reply> items) ? items : List.of();
    }

    /** The number, or {@code otherwise} if it is none. */
    default long number(long otherwise) {
        return this instanceof Whole(long number) ? number : otherwise;
    }
}
