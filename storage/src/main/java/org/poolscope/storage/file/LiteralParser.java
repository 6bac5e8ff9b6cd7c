package org.poolscope.storage.file;

import java.util.ArrayList;
import java.util.List;

/** Reads one {@link Literal}; what it cannot read ends with an {@link IllegalArgumentException} that says where. */
final class LiteralParser {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private LiteralParser(String text) {
        this.text = text;
    }

    static Literal parse(String text) {
        LiteralParser parser = new LiteralParser(text);
        Literal value = parser.value();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.broken("something follows the value");
        }
        return value;
    }

    private Literal value() {
        skipBlanks();
        char c = peek();
        return switch (c) {
            case '\'', '"' -> new Literal.Text(quoted());
            case '(' -> new Literal.Items(items(')'));
            case '[' -> new Literal.Items(items(']'));
            case '{' -> new Literal.Pairs(items('}'));
            default -> Character.isLetter(c) ? word() : number();
        };
    }

    /** The values up to a closing bracket; in braces every other one follows a colon. */
    private List<Literal> items(char close) {
        if (++depth > DEEPEST) {
            throw broken("it is nested too deeply");
        }
        List<Literal> values = new ArrayList<>();
        at++;
        skipBlanks();
        while (peek() != close) {
            values.add(value());
            skipBlanks();
            boolean afterKey = close == '}' && values.size() % 2 == 1;
            if (peek() == (afterKey ? ':' : ',')) {
                at++;
                skipBlanks();
            } else if (afterKey || peek() != close) {
                throw broken("a separator is missing");
            }
        }
        at++;
        depth--;
        return values;
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder plain = new StringBuilder();
        while (peek() != quote) {
            plain.append(peek() == '\\' ? escape() : peek());
            at++;
        }
        at++;
        return plain.toString();
    }

    /** The character of an escape; leaves the position on its last letter. */
    private char escape() {
        at++;
        return switch (peek()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case '\\', '\'', '"' -> peek();
            default -> throw broken("an escape is unknown");
        };
    }

    private char hexadecimal(int digits) {
        int end = at + 1 + digits;
        if (end > text.length()) {
            throw broken("it ends inside an escape");
        }
        try {
            char c = (char) Integer.parseInt(text, at + 1, end, 16);
            at = end - 1;
            return c;
        } catch (NumberFormatException _) {
            throw broken("an escape needs hexadecimal digits");
        }
    }

    private Literal word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if ((word.equals("u") || word.equals("b")) && at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0) {
            return new Literal.Text(quoted());
        }
        return switch (word) {
            case "True" -> new Literal.Truth(true);
            case "False" -> new Literal.Truth(false);
            case "None" -> new Literal.Nothing();
            default -> throw broken("'" + word + "' is no literal");
        };
    }

    private Literal number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || (at == from && text.charAt(at) == '-'))) {
            at++;
        }
        try {
            long number = Long.parseLong(text, from, at, 10);
            at += at < text.length() && text.charAt(at) == 'L' ? 1 : 0;
            return new Literal.Whole(number);
        } catch (NumberFormatException _) {
            throw broken("a number is missing or too large");
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("it ends too early");
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException broken(String why) {
        return new IllegalArgumentException(why + " (character " + at + ")");
    }
}
