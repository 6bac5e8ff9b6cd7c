package org.poolscope.model.query.eval;

import org.poolscope.model.query.syntax.QueryError;

/** Text counted in characters as Python does, where Java counts those beyond the first 65,536 as two. */
final class Characters {
    private Characters() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Character number {@code at}. */
    static String at(String text, int at) {
        return Character.toString(text.codePointAt(text.offsetByCodePoints(0, at)));
    }

    /** Characters {@code from} to before {@code to}. */
    static String between(String text, int from, int to) {
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** Order by character, not by Java's unit. */
    static int compare(String one, String two) {
        int shared = Math.min(one.length(), two.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = two.charAt(i);
            if (a != b) {
                boolean bothAreUnits = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothAreUnits
                        ? Character.compare(a, b)
                        : Integer.compare(one.codePointAt(i), two.codePointAt(i));
            }
        }
        return Integer.compare(one.length(), two.length());
    }

    /** Python's white space. */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
    }

    /** Charges for a search that may have to look at every place for every character. */
    static void chargeSearch(String text, String part, Budget budget) throws QueryError {
        budget.steps(((long) text.length() * Math.max(1, part.length())) >> 6);
    }
}
