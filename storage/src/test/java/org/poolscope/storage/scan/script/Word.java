package org.poolscope.storage.scan.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One word of a command, in plain or in quotes with escapes for bytes that do not print. */
final class Word {
    private final byte[] bytes;
    private final boolean shortened;

    private Word(byte[] bytes, boolean shortened) {
        this.bytes = bytes;
        this.shortened = shortened;
    }

    static List<Word> all(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = line.charAt(at) == '"' ? endOfQuoted(line, at) : at;
            if (line.startsWith("...(", end)) {
                end = line.indexOf(')', end);
            }
            while (end < line.length() && line.charAt(end) != ' ') {
                end++;
            }
            words.add(of(line.substring(at, end)));
            at = end + 1;
        }
        return words;
    }

    /** A word as it was written. */
    static Word of(String written) {
        if (!written.startsWith("\"")) {
            return new Word(written.getBytes(StandardCharsets.UTF_8), false);
        }
        int end = endOfQuoted(written, 0);
        return new Word(unescaped(written.substring(1, end - 1)), end < written.length());
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the record leaves out the rest of it. */
    boolean isShortened() {
        return shortened;
    }

    /** A letter for each byte. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int endOfQuoted(String line, int start) {
        int at = start + 1;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                at++;
            } else if (text.charAt(at + 1) == 'x') {
                out.write(Integer.parseInt(text.substring(at + 2, at + 4).toLowerCase(Locale.ROOT), 16));
                at += 4;
            } else {
                out.write(plain(text.charAt(at + 1)));
                at += 2;
            }
        }
        return out.toByteArray();
    }

    private static int plain(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'a' -> 7;
            case 'b' -> '\b';
            default -> escaped;
        };
    }
}
