package org.poolscope.model.query.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import org.poolscope.model.query.syntax.QueryError;

/** Turns Python's regular expressions into Java's; what the two do not share is refused in words. */
final class RegexSyntax {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int at;
    private int groups;

    private RegexSyntax(String text) {
        this.text = text;
    }

    /** Java's pattern and the numbers of the named groups. */
    record Translated(String pattern, Map<String, Integer> names) {}

    static Translated translate(String text) throws QueryError {
        RegexSyntax syntax = new RegexSyntax(text);
        while (syntax.at < text.length()) {
            syntax.one();
        }
        return new Translated(syntax.out.toString(), syntax.names);
    }

    private void one() throws QueryError {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> group();
            case '{' -> braces();
            default -> {
                out.append(c);
                at++;
            }
        }
    }

    private void group() throws QueryError {
        if (!text.startsWith("(?", at)) {
            groups++;
            out.append('(');
            at++;
        } else if (text.startsWith("(?P<", at)) {
            int close = text.indexOf('>', at);
            String name = close < 0 ? "" : text.substring(at + 4, close);
            if (name.isEmpty() || names.containsKey(name)) {
                throw error("bad or repeated group name '" + name + "'");
            }
            names.put(name, ++groups);
            out.append('(');
            at = close + 1;
        } else if (text.startsWith("(?P=", at)) {
            int close = text.indexOf(')', at);
            Integer number = close < 0 ? null : names.get(text.substring(at + 4, close));
            if (number == null) {
                throw error("unknown group name");
            }
            out.append("(?:\\").append(number).append(')');
            at = close + 1;
        } else if (text.startsWith("(?#", at)) {
            int close = text.indexOf(')', at);
            if (close < 0) {
                throw error("missing ), unterminated comment");
            }
            at = close + 1;
        } else {
            flagsOrLook();
        }
    }

    private void flagsOrLook() throws QueryError {
        for (String known : new String[]{"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>"}) {
            if (text.startsWith(known, at)) {
                out.append(known);
                at += known.length();
                return;
            }
        }
        int end = at + 2;
        while (end < text.length() && "aimsux-".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == at + 2 || end >= text.length() || ":)".indexOf(text.charAt(end)) < 0) {
            throw error("this kind of group is not part of the query language");
        }
        String flags = text.substring(at + 2, end);
        if (flags.indexOf('a') >= 0) {
            throw error("the flag a within a pattern is not part of the query language; use re.A");
        }
        out.append("(?").append(flags.replace("u", "").replace("i", "iu")).append(text.charAt(end));
        at = end + 1;
    }

    private void braces() {
        int close = text.indexOf('}', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close);
        if (!inside.matches("[0-9]{1,9}(,[0-9]{0,9})?|,[0-9]{1,9}")) {
            out.append("\\{");
            at++;
            return;
        }
        out.append('{').append(inside.startsWith(",") ? "0" : "").append(inside).append('}');
        at = close + 1;
    }

    private void characterClass() throws QueryError {
        out.append('[');
        at++;
        if (text.startsWith("^", at)) {
            out.append('^');
            at++;
        }
        for (boolean first = true; first || !text.startsWith("]", at); first = false) {
            if (at >= text.length()) {
                throw error("unterminated character set");
            }
            char c = text.charAt(at);
            if (c == '\\') {
                escape(true);
            } else {
                out.append("[]&~^ #".indexOf(c) >= 0 ? "\\" : "").append(c);
                at++;
            }
        }
        out.append(']');
        at++;
    }

    private void escape(boolean inClass) throws QueryError {
        if (at + 1 >= text.length()) {
            throw error("bad escape (end of pattern)");
        }
        char c = text.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'Z' -> out.append("\\z");
            case 'v' -> out.append("\\x0B");
            case 'b' -> out.append(inClass ? "\\x08" : "\\b");
            case 'x' -> code(2);
            case 'u' -> code(4);
            case 'U' -> code(8);
            case '0' -> octal();
            case 'd', 'D', 's', 'S', 'w', 'W', 'a', 'f', 'n', 'r', 't' -> out.append('\\').append(c);
            case 'A', 'B' -> {
                if (inClass) {
                    throw error("bad escape \\" + c);
                }
                out.append('\\').append(c);
            }
            default -> {
                if (c >= '1' && c <= '9' && !inClass) {
                    reference();
                } else if (Character.isLetterOrDigit(c) && c < 128) {
                    throw error("bad escape \\" + c);
                } else {
                    // A letter needs no backslash, and before one of another script Java has none.
                    out.append(c < 128 ? "\\" : "").append(c);
                }
            }
        }
    }

    private void reference() throws QueryError {
        int end = at;
        while (end < text.length() && end < at + 1 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int number = Integer.parseInt(text, at - 1, end, 10);
        if (number > groups) {
            throw error("invalid group reference " + number);
        }
        out.append("(?:\\").append(number).append(')');
        at = end;
    }

    private void code(int digits) throws QueryError {
        int end = at + digits;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]+")) {
            throw error("incomplete escape");
        }
        long code = Long.parseLong(text, at, end, 16);
        if (code > Character.MAX_CODE_POINT) {
            throw error("bad escape");
        }
        out.append("\\x{").append(Long.toHexString(code)).append('}');
        at = end;
    }

    private void octal() {
        int end = at;
        while (end < text.length() && end < at + 2 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        int code = at == end ? 0 : Integer.parseInt(text, at, end, 8);
        out.append("\\x{").append(Integer.toHexString(code)).append('}');
        at = end;
    }

    private QueryError error(String what) {
        return new QueryError("error", what + " at position " + Math.min(at, text.length()) + " of the pattern");
    }
}
