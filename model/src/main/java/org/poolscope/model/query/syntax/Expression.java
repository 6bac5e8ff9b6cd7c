package org.poolscope.model.query.syntax;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.value.Value;

/**
 * The tree of a query, one record for each form of Python's expressions that Poolscope knows. Trees are equal when they
 * mean the same, wherever they stood in their text. A tree that {@link Parser} has read is at most
 * {@link Parser#HIGHEST} levels high.
 */
public sealed interface Expression {
    /** Where it stands: its operator's place, or its first character. */
    At at();

    /** A number, text, bytes, {@code True}, {@code False} or {@code None} as written; numbers are never negative. */
    record Constant(At at, Value value) implements Expression {}

    /** A variable, or the name of a function. */
    record Name(At at, String name) implements Expression {}

    /** {@code target.name}. */
    record Attribute(At at, Expression target, String name) implements Expression {}

    /** {@code target[index]}; the index may be a {@link Slice}. */
    record Subscript(At at, Expression target, Expression index) implements Expression {}

    /** {@code start:stop:step} between brackets, each of which may be left out. */
    record Slice(At at, Optional<Expression> start, Optional<Expression> stop, Optional<Expression> step)
            implements
                Expression {}

    /** {@code function(arguments)}. */
    record Call(At at, Expression function, List<Argument> arguments) implements Expression {}

    /** One argument of a call, empty {@code name} for one by position. */
    record Argument(String name, Expression value) {}

    /** An operator before a value. */
    record Unary(At at, UnaryOperator operator, Expression operand) implements Expression {}

    /** An operator between two values. */
    record Binary(At at, BinaryOperator operator, Expression left, Expression right) implements Expression {}

    /** A chain such as {@code 1 < x <= 5}: every link must hold, and each operand is evaluated once. */
    record Comparison(At at, Expression first, List<Link> links) implements Expression {}

    /** One step of a chain. */
    record Link(At at, CompareOperator operator, Expression operand) {}

    /** All operands joined by {@code and}, or all by {@code or}; two or more. */
    record Logic(At at, boolean and, List<Expression> operands) implements Expression {}

    /** {@code then if test else otherwise}. */
    record Conditional(At at, Expression test, Expression then, Expression otherwise) implements Expression {}

    /** {@code [a, b]}, {@code (a, b)} or {@code {a, b}}. */
    record Display(At at, DisplayKind kind, List<Expression> items) implements Expression {}

    /** What stands around the items. */
    enum DisplayKind {
        /** {@code [a, b]}. */
        LIST,
        /** {@code (a, b)}. */
        TUPLE,
        /** {@code {a, b}}, never empty. */
        SET
    }

    /** {@code {key: value}}. */
    record Mapping(At at, List<Pair> pairs) implements Expression {}

    /** One key and its value. */
    record Pair(Expression key, Expression value) {}

    /** {@code [x for x in y if z]} and its kin; {@code value} only for that of a dict. */
    record Comprehension(At at, ComprehensionKind kind, Expression element, Optional<Expression> value,
            List<Clause> clauses) implements Expression {}

    /** What a comprehension builds. */
    enum ComprehensionKind {
        /** {@code [...]}. */
        LIST,
        /** {@code {...}}. */
        SET,
        /** {@code {key: value ...}}. */
        DICT,
        /** {@code (...)}, drawn from as needed. */
        GENERATOR
    }

    /** {@code for targets in source if conditions}; a lone name is not unpacked. */
    record Clause(At at, Target target, Expression source, List<Expression> conditions) {}

    /** Names that take an item: one name, or several that take its parts. */
    record Target(List<String> names, boolean unpacks) {}

    /** {@code lambda parameters: body}. */
    record Lambda(At at, List<String> parameters, Expression body) implements Expression {}

    /** {@code (name := value)}. */
    record Assignment(At at, String name, Expression value) implements Expression {}

    /** An f-string. */
    record Formatted(At at, List<Piece> pieces) implements Expression {}

    /** Text as it is, or a field to fill in. */
    sealed interface Piece {}

    /** Text as it is. */
    record Plain(String text) implements Piece {}

    /** {@code {value!conversion:format}}; conversion is {@code r}, {@code s}, {@code a} or empty. */
    record Field(Expression value, String conversion, List<Piece> format) implements Piece {}
}
