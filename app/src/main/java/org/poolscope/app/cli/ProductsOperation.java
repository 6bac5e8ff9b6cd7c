package org.poolscope.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code products} can do. */
enum ProductsOperation {
    SAVE("a file or several", 1, Integer.MAX_VALUE, true), LOAD("a URN", 1, 1, false), REMOVE("a URN or several", 1,
            Integer.MAX_VALUE, true), TAG("a URN and a tag", 2, 2, true), UNTAG("a URN and a tag", 2, 2,
                    true), TAGS("nothing or a URN", 0, 1, false), URNS("nothing", 0, 0, false);

    private final String needs;
    private final int fewest;
    private final int most;
    private final boolean writing;

    ProductsOperation(String needs, int fewest, int most, boolean writing) {
        this.needs = needs;
        this.fewest = fewest;
        this.most = most;
        this.writing = writing;
    }

    /** The operation of a word, in either case. */
    static Optional<ProductsOperation> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** All words, for people. */
    static String names() {
        return Arrays.stream(values()).map(ProductsOperation::word).collect(Collectors.joining(", "));
    }

    /** The word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes the pool. */
    boolean isWriting() {
        return writing;
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
