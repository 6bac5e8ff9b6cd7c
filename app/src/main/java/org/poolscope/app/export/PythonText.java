package org.poolscope.app.export;

/** Texts as Python writes them. */
public final class PythonText {
    private PythonText() {}

    /** A Python text; nothing in it ends the text or begins a line. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean breaksTheLine = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            if (breaksTheLine) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
