package org.poolscope.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code heap} can do. */
enum HeapOperation {
    GET("a path", 1, 1), SET("a path and JSON", 2, 2), DELETE("a path", 1, 1), INCR("a path and perhaps a number", 1,
            2), APPEND("a path and JSON", 2, 2), VERIFY("nothing", 0, 0), SALVAGE("the name of a new file", 1,
                    1), COMPACT("nothing", 0, 0), STATS("nothing", 0, 0);

    private final String needs;
    private final int fewest;
    private final int most;

    HeapOperation(String needs, int fewest, int most) {
        this.needs = needs;
        this.fewest = fewest;
        this.most = most;
    }

    /** The operation of a word, in either case. */
    static Optional<HeapOperation> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** All words, for people. */
    static String names() {
        return Arrays.stream(values()).map(HeapOperation::word).collect(Collectors.joining(", "));
    }

    /** The word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes the store. */
    boolean isWriting() {
        return switch (this) {
            case SET, DELETE, INCR, APPEND, COMPACT -> true;
            case GET, VERIFY, SALVAGE, STATS -> false;
        };
    }

    /** Whether it may make the store. */
    boolean isMaking() {
        return this == SET || this == INCR || this == APPEND;
    }

    /** Whether it takes so many arguments. */
    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** What it takes, for people. */
    String needs() {
        return needs;
    }
}
