package org.poolscope.app.cli;

/** What a terminal does with text: how wide it is, and which characters would be taken for commands. */
final class Terminal {
    private Terminal() {}

    /** The text on one line, with control characters as {@code \xHH}, so that no name can steer the terminal. */
    static String plain(String text) {
        return escaped(text, "");
    }

    /** As {@link #plain}, but line ends and tabs stay. */
    static String lines(String text) {
        return escaped(text, "\n\t");
    }

    /** Columns that the text takes: two for the wide characters of East Asia, none for marks that combine. */
    static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD));
        return wide ? 2 : 1;
    }

    private static String escaped(String text, String kept) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && kept.indexOf(c) < 0) {
                safe.append("\\x%02x".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
