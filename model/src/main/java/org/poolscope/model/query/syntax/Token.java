package org.poolscope.model.query.syntax;

/**
 * A word of a query.
 *
 * @param kind what it is
 * @param text as written; for a string its prefix, quotes and all
 * @param from index of its first character
 */
record Token(Kind kind, String text, int from) {
    /** What a word is. */
    enum Kind {
        NAME, KEYWORD, NUMBER, STRING, SYMBOL, END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbol);
    }

    int to() {
        return from + text.length();
    }
}
