package org.poolscope.model.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into maps, lists, texts, numbers, booleans and null; for tests, so that they need no library.
 * Takes NaN and Infinity as Python writes them. */
public final class JsonTree {
    private final String text;
    private int at;

    private JsonTree(String text) {
        this.text = text;
    }

    /** The tree of a whole document. */
    public static @Nullable Object parse(String text) {
        JsonTree parser = new JsonTree(text);
        Object tree = parser.value();
        parser.skipBlanks();
        if (parser.at != text.length()) {
            throw new IllegalArgumentException("more after the document at " + parser.at);
        }
        return tree;
    }

    private @Nullable Object value() {
        skipBlanks();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (boolean more = open('}'); more; more = next('}')) {
            skipBlanks();
            String name = string();
            skipBlanks();
            expect(':');
            map.put(name, value());
        }
        return map;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> list = new ArrayList<>();
        for (boolean more = open(']'); more; more = next(']')) {
            list.add(value());
        }
        return list;
    }

    private boolean open(char end) {
        at++;
        skipBlanks();
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        return true;
    }

    private boolean next(char end) {
        skipBlanks();
        boolean more = text.charAt(at) == ',';
        expect(more ? ',' : end);
        return more;
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escape() : c);
        }
        return out.toString();
    }

    private char escape() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> c;
        };
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return meaning;
    }

    private Number number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789NaInfity".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        return digits.matches("-?\\d+") ? (Number) new BigInteger(digits) : (Number) Double.valueOf(digits);
    }

    private void expect(char c) {
        if (text.charAt(at) != c) {
            throw new IllegalArgumentException("'" + c + "' expected at " + at);
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
