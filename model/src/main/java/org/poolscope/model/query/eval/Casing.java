package org.poolscope.model.query.eval;

import java.util.Locale;

/** Python's ways with capitals. */
final class Casing {
    private Casing() {}

    static String title(String text) {
        StringBuilder out = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            String one = Character.toString(c);
            out.append(within ? one.toLowerCase(Locale.ROOT) : Character.toString(Character.toTitleCase(c)));
            within = Character.isLetter(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + text.substring(Character.charCount(first)).toLowerCase(Locale.ROOT);
    }

    static String swapped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(Character.isUpperCase(c)
                    ? one.toLowerCase(Locale.ROOT)
                    : Character.isLowerCase(c) ? one.toUpperCase(Locale.ROOT) : one);
        });
        return out.toString();
    }
}
