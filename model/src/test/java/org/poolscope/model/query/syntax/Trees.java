package org.poolscope.model.query.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.poolscope.model.query.syntax.Expression.Argument;
import org.poolscope.model.query.syntax.Expression.Clause;
import org.poolscope.model.query.syntax.Expression.ComprehensionKind;
import org.poolscope.model.query.syntax.Expression.DisplayKind;
import org.poolscope.model.query.syntax.Expression.Link;
import org.poolscope.model.query.syntax.Expression.Pair;
import org.poolscope.model.query.syntax.Expression.Target;
import org.poolscope.model.value.Value;

/** Trees of every form, such as the parser could have read. */
final class Trees {
    private static final At AT = At.NOWHERE;

    private Trees() {}

    static Arbitrary<Expression> any() {
        return level(3);
    }

    private static Arbitrary<Expression> level(int depth) {
        Arbitrary<Expression> simple = Arbitraries.oneOf(names().map(name -> new Expression.Name(AT, name)),
                constants().map(value -> new Expression.Constant(AT, value)));
        return depth == 0
                ? simple
                : Arbitraries.frequencyOf(
                        Tuple.of(2, simple), Tuple.of(3, operations(level(depth - 1))),
                        Tuple.of(3, structures(level(depth - 1))));
    }

    private static Arbitrary<Expression> operations(Arbitrary<Expression> part) {
        Arbitrary<List<Expression>> several = part.list().ofMinSize(2).ofMaxSize(3);
        Arbitrary<Link> link = Combinators.combine(Arbitraries.of(CompareOperator.values()), part)
                .as((operator, operand) -> new Link(AT, operator, operand));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(UnaryOperator.values()), part)
                        .as((operator, operand) -> new Expression.Unary(AT, operator, operand)),
                Combinators.combine(Arbitraries.of(BinaryOperator.values()), part, part)
                        .as((operator, left, right) -> new Expression.Binary(AT, operator, left, right)),
                Combinators.combine(part, link.list().ofMinSize(1).ofMaxSize(3))
                        .as((first, links) -> new Expression.Comparison(AT, first, links)),
                Combinators.combine(Arbitraries.of(true, false), several)
                        .as((and, operands) -> new Expression.Logic(AT, and, operands)),
                Combinators.combine(part, part, part)
                        .as((test, then, otherwise) -> new Expression.Conditional(AT, test, then, otherwise)),
                Combinators.combine(names().list().ofMaxSize(3).uniqueElements(), part)
                        .as((parameters, body) -> new Expression.Lambda(AT, parameters, body)));
    }

    private static Arbitrary<Expression> structures(Arbitrary<Expression> part) {
        Arbitrary<Expression> slice = Combinators.combine(part.optional(), part.optional(), part.optional())
                .as((start, stop, step) -> new Expression.Slice(AT, start, stop, step));
        Arbitrary<Argument> argument = part.map(value -> new Argument("", value));
        Arbitrary<Target> target = Arbitraries.oneOf(names().map(name -> new Target(List.of(name), false)),
                names().list().ofMinSize(1).ofMaxSize(3).map(list -> new Target(list, true)));
        Arbitrary<Clause> clause = Combinators.combine(target, part, part.list().ofMaxSize(2))
                .as((names, source, conditions) -> new Clause(AT, names, source, conditions));
        return Arbitraries.oneOf(
                Combinators.combine(part, names()).as((of, name) -> new Expression.Attribute(AT, of, name)),
                Combinators.combine(part, Arbitraries.oneOf(part, slice))
                        .as((of, index) -> new Expression.Subscript(AT, of, index)),
                Combinators.combine(part, argument.list().ofMaxSize(3), named(part))
                        .as((function, positional, named) -> new Expression.Call(AT, function,
                                Stream.concat(positional.stream(), named.stream()).toList())),
                Combinators.combine(Arbitraries.of(DisplayKind.LIST, DisplayKind.TUPLE), part.list().ofMaxSize(3))
                        .as((kind, items) -> new Expression.Display(AT, kind, items)),
                part.list().ofMinSize(1).ofMaxSize(3)
                        .map(items -> new Expression.Display(AT, DisplayKind.SET, items)),
                Combinators.combine(part, part).as(Pair::new).list().ofMaxSize(2)
                        .map(pairs -> new Expression.Mapping(AT, pairs)),
                Combinators.combine(Arbitraries.of(ComprehensionKind.values()), part, part,
                        clause.list().ofMinSize(1).ofMaxSize(2)).as(Trees::comprehension),
                formatted());
    }

    private static Arbitrary<List<Argument>> named(Arbitrary<Expression> part) {
        return Combinators.combine(names(), part).as(Argument::new).list().ofMaxSize(2);
    }

    private static Expression comprehension(ComprehensionKind kind, Expression element, Expression value,
            List<Clause> clauses) {
        return new Expression.Comprehension(AT, kind, element,
                kind == ComprehensionKind.DICT ? Optional.of(value) : Optional.empty(), clauses);
    }

    /** Fields hold what Python allows in them: no backslash, and quotes that leave one over. */
    private static Arbitrary<Expression> formatted() {
        Arbitrary<Expression> value = Combinators.combine(names(), Arbitraries.strings().alpha().ofMaxLength(5))
                .as((name, key) -> new Expression.Subscript(AT, new Expression.Name(AT, name),
                        new Expression.Constant(AT, new Value.Text(key))));
        Arbitrary<Expression.Piece> plain = texts().filter(text -> !text.isEmpty()).map(Expression.Plain::new);
        Arbitrary<Expression.Piece> field = Combinators.combine(value, Arbitraries.of("", "r", "s", "a"),
                plain.list().ofMaxSize(1)).as(Expression.Field::new);
        return Combinators.combine(plain.list().ofMaxSize(1), field.list().ofMaxSize(2), plain.list().ofMaxSize(1))
                .as((before, fields, after) -> {
                    List<Expression.Piece> pieces = new ArrayList<>(before);
                    pieces.addAll(fields);
                    pieces.addAll(fields.isEmpty() && !before.isEmpty() ? List.of() : after);
                    return new Expression.Formatted(AT, List.copyOf(pieces));
                });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("m", "p", "x", "y_1", "参数", "é", "notin", "iff", "_", "lambda_");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab'\"\\\n\t{}#:! é中\u0007\u2028").withChars('\ud800')
                .ofMaxLength(6);
    }

    private static Arbitrary<Value> constants() {
        return Arbitraries.oneOf(Arbitraries.of(new Value.Bool(true), new Value.Bool(false), Value.None.NONE),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(80))
                        .map(number -> Value.Whole.of(number, false)),
                Arbitraries.doubles().ofScale(20).filter(number -> Math.copySign(1, number) > 0).map(Value.Real::new),
                Arbitraries.of(0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e22, 0.1, Double.POSITIVE_INFINITY)
                        .map(Value.Real::new),
                texts().map(Value.Text::new),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(5)
                        .map(text -> new Value.Bytes(Value.Bytes.ByteType.BYTES,
                                text.getBytes(StandardCharsets.ISO_8859_1))));
    }
}
