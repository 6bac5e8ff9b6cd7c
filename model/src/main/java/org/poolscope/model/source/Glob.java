package org.poolscope.model.source;

import java.util.regex.Pattern;

/** Regular expressions of shell patterns with the rules of Python's fnmatch: {@code *}, {@code ?}, {@code [a-c]}. */
final class Glob {
    /** Matches nothing. */
    private static final String NEVER = "(?!)";

    private Glob() {}

    /** An expression that fits the same whole names; to be compiled so that a dot fits line ends too. */
    static String regex(String glob) {
        StringBuilder regex = new StringBuilder("\\A");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? closing(glob, i) : -1;
            if (close > 0) {
                regex.append(set(glob.substring(i + 1, close)));
                i = close;
            } else if (c == '*') {
                boolean again = i > 0 && glob.charAt(i - 1) == '*';
                regex.append(again ? "" : ".*");
            } else {
                regex.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.append("\\z").toString();
    }

    /** Index of the bracket that ends a set; one right at the start of the set belongs to it. */
    private static int closing(String glob, int open) {
        int first = open + 1;
        if (first < glob.length() && glob.charAt(first) == '!') {
            first++;
        }
        return glob.indexOf(']', first + 1);
    }

    private static String set(String content) {
        boolean negated = content.startsWith("!");
        String members = negated ? content.substring(1) : content;
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < members.length(); i++) {
            char low = members.charAt(i);
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char high = isRange ? members.charAt(i + 2) : low;
            if (low <= high) {
                set.append(code(low)).append('-').append(code(high));
            }
            i += isRange ? 2 : 0;
        }
        if (set.isEmpty()) {
            return negated ? "." : NEVER;
        }
        return (negated ? "[^" : "[") + set + "]";
    }

    private static String code(char c) {
        return "\\x{%x}".formatted((int) c);
    }
}
