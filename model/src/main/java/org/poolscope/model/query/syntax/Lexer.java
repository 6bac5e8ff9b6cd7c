package org.poolscope.model.query.syntax;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a query into words, by Python's rules for one expression. */
final class Lexer {
    /** Longer text is not a question somebody wrote. */
    static final int LONGEST = 100_000;
    private static final Set<String> KEYWORDS = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
            "with", "yield");
    private static final List<String> SYMBOLS = List.of("**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=",
            ">=", "==", "!=", "->", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=", "+", "-", "*", "/", "%",
            "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=");
    private static final Pattern NUMBER = Pattern.compile("0[xX](_?[0-9a-fA-F])++|0[oO](_?[0-7])++|0[bB](_?[01])++"
            + "|([0-9](_?[0-9])*+)?\\.[0-9](_?[0-9])*+([eE][+-]?[0-9](_?[0-9])*+)?"
            + "|[0-9](_?[0-9])*+\\.?([eE][+-]?[0-9](_?[0-9])*+)?");
    private static final Pattern PREFIX = Pattern.compile("(?i)(?:[rub]|f|br|rb|fr|rf)?(?=['\"])");

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int brackets;

    private Lexer(String text, int from, int end, int brackets) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.brackets = brackets;
    }

    /** The words of a whole text, the last of kind END. */
    static List<Token> words(String text) throws QueryError {
        if (text.length() > LONGEST) {
            throw new QueryError("SyntaxError", "the query is longer than " + LONGEST + " characters", LONGEST);
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new QueryError("ValueError", "source code string cannot contain null bytes", zero);
        }
        Lexer lexer = new Lexer(text, 0, text.length(), 0);
        lexer.indentation();
        return lexer.run();
    }

    /** The words of a field in an f-string, where a line break is a blank. */
    static List<Token> wordsWithin(String text, int from, int end) throws QueryError {
        return new Lexer(text, from, end, 1).run();
    }

    private List<Token> run() throws QueryError {
        while (skipBlanks()) {
            Token token = next();
            brackets += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
            tokens.add(token);
            at = token.to();
        }
        tokens.add(new Token(Token.Kind.END, "", at));
        return tokens;
    }

    /** A blank before the first word is what Python takes for an indented block. */
    private void indentation() throws QueryError {
        int line = 0;
        while (line < end) {
            int i = line;
            while (i < end && " \t\f".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            if (i < end && text.charAt(i) == '#') {
                i = lineEnd(i);
            }
            if (i < end && "\r\n".indexOf(text.charAt(i)) < 0) {
                if (i > line) {
                    throw new QueryError("IndentationError", "unexpected indent", line);
                }
                return;
            }
            line = i + 1;
        }
    }

    /** Moves to the next word; false at the end. A line that ends outside brackets ends the expression. */
    private boolean skipBlanks() throws QueryError {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '#') {
                at = lineEnd(at);
            } else if (c == '\\' && at + 1 < end && "\r\n".indexOf(text.charAt(at + 1)) >= 0) {
                at += text.startsWith("\r\n", at + 1) ? 3 : 2;
            } else if (c == '\n' || c == '\r') {
                at++;
                if (brackets <= 0 && !tokens.isEmpty()) {
                    return nothingFollows();
                }
            } else if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean nothingFollows() throws QueryError {
        brackets = 1;
        if (skipBlanks()) {
            throw new QueryError("SyntaxError", "the query goes on after its end of line; put it in parentheses", at);
        }
        return false;
    }

    private Token next() throws QueryError {
        Matcher prefix = PREFIX.matcher(text).region(at, end).useTransparentBounds(true);
        if (prefix.lookingAt()) {
            return token(Token.Kind.STRING, StringLiteral.end(text, prefix.end(), end));
        }
        char c = text.charAt(at);
        if ((Character.isDigit(c) && c < 128) || (c == '.' && at + 1 < end && isDigit(text.charAt(at + 1)))) {
            return number();
        }
        if (isNameStart(text.codePointAt(at))) {
            int to = at;
            while (to < end && isNamePart(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            return name(to);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at) && at + symbol.length() <= end) {
                return token(Token.Kind.SYMBOL, at + symbol.length());
            }
        }
        throw new QueryError("SyntaxError", "invalid character " + shown(text.codePointAt(at)), at);
    }

    private Token name(int to) throws QueryError {
        String word = text.substring(at, to);
        // Loading the tables of all the scripts takes longer than most queries.
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(word);
        if (!ascii && !Normalizer.isNormalized(word, Normalizer.Form.NFKC)) {
            throw new QueryError("SyntaxError",
                    "write the name " + word + " as " + Normalizer.normalize(word, Normalizer.Form.NFKC), at);
        }
        return token(KEYWORDS.contains(word) ? Token.Kind.KEYWORD : Token.Kind.NAME, to);
    }

    private Token number() throws QueryError {
        Matcher matcher = NUMBER.matcher(text).region(at, end);
        if (!matcher.lookingAt()) {
            throw new QueryError("SyntaxError", "invalid number", at);
        }
        int to = matcher.end();
        if (to < end && isNamePart(text.codePointAt(to))) {
            int word = to;
            while (word < end && isNamePart(text.codePointAt(word))) {
                word += Character.charCount(text.codePointAt(word));
            }
            if (!Set.of("and", "else", "for", "if", "in", "is", "not", "or").contains(text.substring(to, word))) {
                throw new QueryError("SyntaxError", text.substring(to, word).equalsIgnoreCase("j")
                        ? "complex numbers are not part of the query language"
                        : "invalid decimal literal", at);
            }
        }
        return token(Token.Kind.NUMBER, to);
    }

    private Token token(Token.Kind kind, int to) {
        return new Token(kind, text.substring(at, to), at);
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < end && "\r\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    static boolean isNameStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    static boolean isNamePart(int c) {
        return c == '_' || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String shown(int c) {
        return "'" + Character.toString(c) + "' (U+%04X)".formatted(c);
    }
}
