package org.poolscope.model.value;

/** How a character is written in a JSON text that must not stand there as it is. */
public final class JsonEscape {
    private static final String HEX = "0123456789abcdef";

    private JsonEscape() {}

    /** The shortest escape of a character, with small hexadecimal digits, as Python's json has it. */
    public static String of(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            default -> {
                StringBuilder code = new StringBuilder("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    code.append(HEX.charAt((c >> shift) & 0xF));
                }
                yield code.toString();
            }
        };
    }
}
