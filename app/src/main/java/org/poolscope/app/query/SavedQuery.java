package org.poolscope.app.query;

/**
 * A query with a name of its own.
 *
 * @param name
 *            its name
 * @param type
 *            the class of products asked for
 * @param tag
 *            the tag they must have, empty for any
 * @param where
 *            the condition as text
 */
public record SavedQuery(String name, String type, String tag, String where) {
    private static final int FIELDS = 4;

    /** One line of a file: fields between tabs, line ends and tabs as escapes. */
    String line() {
        return String.join("\t", escaped(name), escaped(type), escaped(tag), escaped(where));
    }

    /** Reads a line; null if it is none. */
    static @org.jspecify.annotations.Nullable SavedQuery parse(String line) {
        String[] fields = line.split("\t", -1);
        return fields.length == FIELDS
                ? new SavedQuery(plain(fields[0]), plain(fields[1]), plain(fields[2]), plain(fields[3]))
                : null;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                plain.append(c);
                continue;
            }
            char code = text.charAt(at++);
            plain.append(switch (code) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> code;
            });
        }
        return plain.toString();
    }
}
