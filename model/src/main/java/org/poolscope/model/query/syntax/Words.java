package org.poolscope.model.query.syntax;

import java.util.List;
import java.util.Map;

/** The words of a query as the parser walks over them, with the depth it has reached. */
final class Words {
    /** Deeper nesting is refused; no stack of any thread is near its end there. */
    private static final int DEEPEST = 100;
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Words(String text, List<Token> tokens, int depth) {
        this.text = text;
        this.tokens = tokens;
        this.depth = depth;
    }

    String text() {
        return text;
    }

    int depth() {
        return depth;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean takes(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes what closes the bracket {@code open}. */
    void close(Token open) throws QueryError {
        String closing = CLOSING.getOrDefault(open.text(), "");
        if (!takes(closing)) {
            throw isAtEnd()
                    ? new QueryError("SyntaxError", "missing " + closing + " for the " + open.text() + " in column "
                            + (open.from() + 1), peek().from())
                    : unexpected();
        }
    }

    void expect(String symbol, String where) throws QueryError {
        if (!takes(symbol)) {
            throw new QueryError("SyntaxError", "missing " + symbol + " " + where, peek().from());
        }
    }

    String name(String what) throws QueryError {
        if (peek().kind() != Token.Kind.NAME) {
            throw new QueryError("SyntaxError", "a name is missing " + what, peek().from());
        }
        return take().text();
    }

    /** Goes one level down; to be paired with {@link #leave}. */
    void enter() throws QueryError {
        if (++depth > DEEPEST) {
            throw new QueryError("SyntaxError", "nested more than " + DEEPEST + " deep", peek().from());
        }
    }

    void leave() {
        depth--;
    }

    QueryError unexpected() {
        Token token = peek();
        String what = switch (token.kind()) {
            case END -> "something is missing at the end";
            case KEYWORD -> "'" + token.text() + "' cannot stand here";
            case NAME, NUMBER, STRING, SYMBOL -> "'" + shortened(token.text()) + "' is not expected here";
        };
        if (token.is("=")) {
            what = "a query changes nothing; did you mean == ?";
        }
        return new QueryError("SyntaxError", what, token.from());
    }

    private static String shortened(String word) {
        return word.length() > 20 ? word.substring(0, 20) + "…" : word;
    }
}
