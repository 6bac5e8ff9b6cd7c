package org.poolscope.storage.export.text;

/** Texts in YAML. */
final class Yaml {
    private static final int LAST_PLAIN = 0x7E;

    private Yaml() {}

    /** A text in double quotes, everything but printable ASCII as an escape. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').append((char) point);
            } else if (point >= ' ' && point <= LAST_PLAIN) {
                out.append((char) point);
            } else {
                out.append("\\U").append("%08x".formatted(point));
            }
        });
        return out.append('"').toString();
    }
}
