package org.poolscope.model.value;

import java.lang.foreign.ValueLayout;

/** Python's quoted texts: single quotes unless only they occur within, unprintable characters as escapes. */
public final class PythonQuote {
    private PythonQuote() {}

    static void text(String text, LineWriter line) {
        boolean doubled = text.indexOf('\'') >= 0 && text.indexOf('"') < 0;
        String quote = doubled ? "\"" : "'";
        line.add(quote);
        for (int i = 0; i < text.length() && !line.isFull();) {
            int c = text.codePointAt(i);
            line.add(!doubled && c == '\'' ? "\\'" : escaped(c));
            i += Character.charCount(c);
        }
        line.add(quote);
    }

    static void bytes(Value.Bytes bytes, LineWriter line) {
        String start = switch (bytes.type()) {
            case BYTES -> "b";
            case BYTEARRAY -> "bytearray(b";
            case PY2_STR -> "";
        };
        long shown = Math.min(bytes.size(), line.longest() + 1L);
        boolean doubled = contains(bytes, shown, '\'') && !contains(bytes, shown, '"');
        String quote = doubled ? "\"" : "'";
        line.add(start + quote);
        for (long i = 0; i < bytes.size() && !line.isFull(); i++) {
            int b = Byte.toUnsignedInt(bytes.content().get(ValueLayout.JAVA_BYTE, i));
            line.add(!doubled && b == '\'' ? "\\'" : b > '~' ? "\\x%02x".formatted(b) : escaped(b));
        }
        line.add(bytes.type() == Value.Bytes.ByteType.BYTEARRAY ? quote + ")" : quote);
    }

    private static boolean contains(Value.Bytes bytes, long count, char mark) {
        for (long i = 0; i < count; i++) {
            if (bytes.content().get(ValueLayout.JAVA_BYTE, i) == mark) {
                return true;
            }
        }
        return false;
    }

    /** A character within a quoted text, as itself or as its escape; quotes stand as they are. */
    public static String escaped(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> isPrintable(c) ? Character.toString(c) : hexadecimal(c);
        };
    }

    private static String hexadecimal(int c) {
        return c < 0x100 ? "\\x%02x".formatted(c) : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
    }

    private static boolean isPrintable(int c) {
        return c == ' ' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
