package org.poolscope.model.query.syntax;

import java.util.List;
import org.poolscope.model.query.syntax.Expression.Field;
import org.poolscope.model.query.syntax.Expression.Piece;
import org.poolscope.model.query.syntax.Expression.Plain;

/** Prints an f-string, in the first quotes that its fields do not use. */
final class FormattedText {
    private static final List<String> QUOTES = List.of("\"", "'", "\"\"\"", "'''");

    private final StringBuilder out;

    FormattedText(StringBuilder out) {
        this.out = out;
    }

    void write(List<Piece> pieces) {
        StringBuilder fields = new StringBuilder();
        pieces.stream().filter(Field.class::isInstance).forEach(field -> piece(field, "\"", false, fields));
        String quote = QUOTES.stream().filter(mark -> fields.indexOf(mark) < 0).findFirst().orElse("'''");
        out.append('f').append(quote);
        pieces.forEach(piece -> piece(piece, quote, false, out));
        out.append(quote);
    }

    private static void piece(Piece piece, String quote, boolean inFormat, StringBuilder out) {
        switch (piece) {
            case Plain(String text) -> {
                StringBuilder escaped = new StringBuilder();
                Quoted.characters(text, quote.charAt(0), escaped);
                out.append(inFormat
                        ? escaped.toString().replace("{", "\\x7b").replace("}", "\\x7d")
                        : escaped.toString().replace("{", "{{").replace("}", "}}"));
            }
            case Field field -> {
                String value = ExpressionText.ofField(field.value());
                out.append(value.startsWith("{") ? "{ " : "{").append(value);
                out.append(field.conversion().isEmpty() ? "" : "!").append(field.conversion());
                out.append(field.format().isEmpty() ? "" : ":");
                field.format().forEach(part -> piece(part, quote, true, out));
                out.append('}');
            }
        }
    }
}
