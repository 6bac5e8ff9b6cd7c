package org.poolscope.model.query.syntax;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.query.syntax.Expression.Field;
import org.poolscope.model.query.syntax.Expression.Piece;
import org.poolscope.model.query.syntax.Expression.Plain;

/** Reads one f-string: text with fields in braces, doubled braces standing for themselves. */
final class FormattedString {
    private final Words words;
    private final StringLiteral literal;
    private final String text;
    private final int end;
    private int at;

    FormattedString(Words words, StringLiteral literal) {
        this.words = words;
        this.literal = literal;
        text = words.text();
        at = literal.bodyFrom();
        end = literal.bodyTo();
    }

    List<Piece> read() throws QueryError {
        return pieces(false);
    }

    /** Neighbouring texts as one, empty ones left out. */
    static List<Piece> merged(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Plain(String next) && !merged.isEmpty()
                    && merged.getLast() instanceof Plain(String before)) {
                merged.set(merged.size() - 1, new Plain(before + next));
            } else if (!(piece instanceof Plain(String only) && only.isEmpty())) {
                merged.add(piece);
            }
        }
        return List.copyOf(merged);
    }

    private List<Piece> pieces(boolean inFormat) throws QueryError {
        List<Piece> pieces = new ArrayList<>();
        int plain = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\\' && !literal.isRaw()) {
                at = text.startsWith("\\N{", at) ? Math.max(at + 3, text.indexOf('}', at) + 1) : at + 2;
            } else if (!inFormat && (text.startsWith("{{", at) || text.startsWith("}}", at))) {
                pieces.add(new Plain(literal.decoded(text, plain, at + 1)));
                at += 2;
                plain = at;
            } else if (c == '{') {
                pieces.add(new Plain(literal.decoded(text, plain, at)));
                pieces.add(field());
                plain = at;
            } else if (c == '}' && inFormat) {
                break;
            } else if (c == '}') {
                throw new QueryError("SyntaxError", "f-string: single '}' is not allowed", at);
            } else {
                at++;
            }
        }
        pieces.add(new Plain(literal.decoded(text, plain, Math.min(at, end))));
        return merged(pieces);
    }

    private Field field() throws QueryError {
        words.enter();
        int open = at;
        int from = at + 1;
        at = expressionEnd(from);
        if (text.substring(from, at).isBlank()) {
            throw new QueryError("SyntaxError", "f-string: empty expression not allowed", open);
        }
        Expression value = Parser.parseWithin(text, from, at, words.depth());
        String conversion = "";
        if (text.charAt(at) == '!') {
            conversion = text.substring(at + 1, Math.min(at + 2, end));
            if (!List.of("r", "s", "a").contains(conversion)) {
                throw new QueryError("SyntaxError", "f-string: invalid conversion character: expected 's', 'r', or 'a'",
                        at);
            }
            at += 2;
        }
        List<Piece> format = List.of();
        if (at < end && text.charAt(at) == ':') {
            at++;
            format = pieces(true);
        }
        if (at >= end || text.charAt(at) != '}') {
            throw new QueryError("SyntaxError", "f-string: expecting '}'", open);
        }
        at++;
        words.leave();
        return new Field(value, conversion, format);
    }

    /** Where the expression ends: at a brace, a colon or a conversion outside its own brackets and strings. */
    private int expressionEnd(int from) throws QueryError {
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = StringLiteral.end(text, i, end) - 1;
            } else if (c == '\\' || c == '#') {
                throw new QueryError("SyntaxError", "f-string expression part cannot include '" + c + "'", i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (depth > 0 && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && (c == '}' || c == ':' || isConversion(i))) {
                return i;
            }
        }
        throw new QueryError("SyntaxError", "f-string: expecting '}'", from - 1);
    }

    private boolean isConversion(int i) {
        return text.startsWith("!", i) && !text.startsWith("!=", i);
    }
}
