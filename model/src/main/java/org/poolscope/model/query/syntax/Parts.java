package org.poolscope.model.query.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.Expression.Piece;

/** The expressions directly inside another, in the order of the text. */
public final class Parts {
    private Parts() {}

    /** The parts of {@code whole}; none for names and constants. */
    public static List<Expression> of(Expression whole) {
        List<Expression> parts = new ArrayList<>();
        switch (whole) {
            case Expression.Constant _,Expression.Name _ -> {
            }
            case Expression.Attribute attribute -> parts.add(attribute.target());
            case Expression.Subscript subscript -> parts.addAll(List.of(subscript.target(), subscript.index()));
            case Expression.Slice slice -> {
                for (Optional<Expression> bound : List.of(slice.start(), slice.stop(), slice.step())) {
                    bound.ifPresent(parts::add);
                }
            }
            case Expression.Call call -> {
                parts.add(call.function());
                call.arguments().forEach(argument -> parts.add(argument.value()));
            }
            case Expression.Unary unary -> parts.add(unary.operand());
            case Expression.Binary binary -> parts.addAll(List.of(binary.left(), binary.right()));
            case Expression.Comparison comparison -> {
                parts.add(comparison.first());
                comparison.links().forEach(link -> parts.add(link.operand()));
            }
            case Expression.Logic logic -> parts.addAll(logic.operands());
            case Expression.Conditional choice ->
                parts.addAll(List.of(choice.then(), choice.test(), choice.otherwise()));
            case Expression.Display display -> parts.addAll(display.items());
            case Expression.Mapping mapping -> mapping.pairs().forEach(pair -> {
                parts.add(pair.key());
                parts.add(pair.value());
            });
            case Expression.Comprehension comprehension -> {
                parts.add(comprehension.element());
                comprehension.value().ifPresent(parts::add);
                comprehension.clauses().forEach(clause -> {
                    parts.add(clause.source());
                    parts.addAll(clause.conditions());
                });
            }
            case Expression.Lambda lambda -> parts.add(lambda.body());
            case Expression.Assignment assignment -> parts.add(assignment.value());
            case Expression.Formatted formatted -> pieces(formatted.pieces(), parts);
        }
        return parts;
    }

    /** Levels of {@code whole}, 1 for a lone name; counted without recursion, as a chain may be long. */
    static int height(Expression whole) {
        record Level(Expression expression, int depth) {}
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(whole, 1));
        int height = 0;
        while (!open.isEmpty()) {
            Level level = open.pop();
            height = Math.max(height, level.depth());
            of(level.expression()).forEach(part -> open.push(new Level(part, level.depth() + 1)));
        }
        return height;
    }

    private static void pieces(List<Piece> pieces, List<Expression> parts) {
        for (Piece piece : pieces) {
            if (piece instanceof Expression.Field field) {
                parts.add(field.value());
                pieces(field.format(), parts);
            }
        }
    }
}
