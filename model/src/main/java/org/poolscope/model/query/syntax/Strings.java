package org.poolscope.model.query.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.query.syntax.Expression.Piece;
import org.poolscope.model.value.Value;

/** Reads neighbouring strings as one: text, bytes, or an f-string as soon as one of them is. */
final class Strings {
    private final Words words;

    Strings(Words words) {
        this.words = words;
    }

    Expression read() throws QueryError {
        At at = new At(words.peek().from());
        boolean bytes = StringLiteral.of(words.peek()).isBytes();
        List<Piece> pieces = new ArrayList<>();
        boolean formatted = false;
        while (words.peek().kind() == Token.Kind.STRING) {
            Token token = words.take();
            StringLiteral literal = StringLiteral.of(token);
            if (literal.isBytes() != bytes) {
                throw new QueryError("SyntaxError", "cannot mix bytes and nonbytes literals", token.from());
            }
            formatted |= literal.isFormatted();
            if (literal.isFormatted()) {
                pieces.addAll(new FormattedString(words, literal).read());
            } else {
                pieces.add(new Expression.Plain(
                        literal.decoded(words.text(), literal.bodyFrom(), literal.bodyTo())));
            }
        }
        if (formatted) {
            return new Expression.Formatted(at, FormattedString.merged(pieces));
        }
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(((Expression.Plain) piece).text()));
        return new Expression.Constant(at, bytes
                ? new Value.Bytes(Value.Bytes.ByteType.BYTES, text.toString().getBytes(StandardCharsets.ISO_8859_1))
                : new Value.Text(text.toString()));
    }
}
