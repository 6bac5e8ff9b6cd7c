package org.poolscope.model.query.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.Expression.Argument;
import org.poolscope.model.query.syntax.Expression.ComprehensionKind;
import org.poolscope.model.query.syntax.Expression.DisplayKind;
import org.poolscope.model.query.syntax.Expression.Pair;
import org.poolscope.model.value.Value;

/** Reads the innermost parts: constants, names, brackets, and what follows with a dot, an index or a call. */
final class Atoms {
    private final Words words;
    private final Parser parser;
    private final Comprehensions comprehensions;
    private final Strings strings;

    Atoms(Words words, Parser parser) {
        this.words = words;
        this.parser = parser;
        comprehensions = new Comprehensions(words, parser);
        strings = new Strings(words);
    }

    boolean isClosing() {
        return words.isAtEnd() || words.peek().is(")") || words.peek().is("]") || words.peek().is("}");
    }

    Expression primary() throws QueryError {
        Expression tree = atom();
        while (true) {
            Token token = words.peek();
            At at = new At(token.from());
            if (words.takes(".")) {
                tree = new Expression.Attribute(at, tree, words.name("after the dot"));
            } else if (words.takes("[")) {
                tree = new Expression.Subscript(at, tree, index());
                words.close(token);
            } else if (words.takes("(")) {
                tree = new Expression.Call(at, tree, arguments(token));
                words.close(token);
            } else {
                return tree;
            }
        }
    }

    private Expression atom() throws QueryError {
        Token token = words.peek();
        At at = new At(token.from());
        return switch (token.kind()) {
            case NAME -> new Expression.Name(at, words.take().text());
            case NUMBER -> new Expression.Constant(at, NumberLiteral.value(words.take()));
            case STRING -> strings.read();
            case KEYWORD -> constant(at);
            case SYMBOL -> bracket(token, at);
            case END -> throw words.unexpected();
        };
    }

    private Expression constant(At at) throws QueryError {
        Value value = switch (words.peek().text()) {
            case "None" -> Value.None.NONE;
            case "True" -> new Value.Bool(true);
            case "False" -> new Value.Bool(false);
            default -> throw words.unexpected();
        };
        words.take();
        return new Expression.Constant(at, value);
    }

    private Expression bracket(Token open, At at) throws QueryError {
        if (open.is("*") || open.is("**") || open.is("...")) {
            throw new QueryError("SyntaxError", open.text() + " here is not part of the query language", open.from());
        }
        if (!open.is("(") && !open.is("[") && !open.is("{")) {
            throw words.unexpected();
        }
        words.enter();
        words.take();
        Expression tree = switch (open.text()) {
            case "(" -> inParentheses(at);
            case "[" -> inBrackets(at);
            default -> inBraces(at);
        };
        words.close(open);
        words.leave();
        return tree;
    }

    private Expression inParentheses(At at) throws QueryError {
        if (words.peek().is(")")) {
            return new Expression.Display(at, DisplayKind.TUPLE, List.of());
        }
        Expression first = parser.named();
        if (comprehensions.follows()) {
            return comprehensions.read(at, ComprehensionKind.GENERATOR, first, Optional.empty());
        }
        return words.peek().is(",") ? new Expression.Display(at, DisplayKind.TUPLE, items(first)) : first;
    }

    private Expression inBrackets(At at) throws QueryError {
        if (words.peek().is("]")) {
            return new Expression.Display(at, DisplayKind.LIST, List.of());
        }
        Expression first = parser.named();
        if (comprehensions.follows()) {
            return comprehensions.read(at, ComprehensionKind.LIST, first, Optional.empty());
        }
        return new Expression.Display(at, DisplayKind.LIST, items(first));
    }

    private Expression inBraces(At at) throws QueryError {
        if (words.peek().is("}")) {
            return new Expression.Mapping(at, List.of());
        }
        Expression first = parser.named();
        if (words.takes(":")) {
            Expression value = parser.test();
            if (comprehensions.follows()) {
                return comprehensions.read(at, ComprehensionKind.DICT, first, Optional.of(value));
            }
            return new Expression.Mapping(at, pairs(new Pair(first, value)));
        }
        if (comprehensions.follows()) {
            return comprehensions.read(at, ComprehensionKind.SET, first, Optional.empty());
        }
        return new Expression.Display(at, DisplayKind.SET, items(first));
    }

    private List<Expression> items(Expression first) throws QueryError {
        List<Expression> items = new ArrayList<>(List.of(first));
        while (words.takes(",") && !isClosing()) {
            items.add(parser.named());
        }
        return List.copyOf(items);
    }

    private List<Pair> pairs(Pair first) throws QueryError {
        List<Pair> pairs = new ArrayList<>(List.of(first));
        while (words.takes(",") && !isClosing()) {
            Expression key = parser.test();
            words.expect(":", "between a key and its value");
            pairs.add(new Pair(key, parser.test()));
        }
        return List.copyOf(pairs);
    }

    private Expression index() throws QueryError {
        Expression first = bound();
        if (!words.peek().is(",")) {
            return first;
        }
        if (first instanceof Expression.Slice) {
            throw new QueryError("SyntaxError", "an index has one slice, not several", words.peek().from());
        }
        return new Expression.Display(first.at(), DisplayKind.TUPLE, items(first));
    }

    private Expression bound() throws QueryError {
        At at = new At(words.peek().from());
        Optional<Expression> start = words.peek().is(":") ? Optional.empty() : Optional.of(parser.named());
        if (start.isPresent() && !words.peek().is(":")) {
            return start.get();
        }
        words.expect(":", "in a slice");
        Optional<Expression> stop = part();
        Optional<Expression> step = words.takes(":") ? part() : Optional.empty();
        return new Expression.Slice(at, start, stop, step);
    }

    private Optional<Expression> part() throws QueryError {
        boolean none = isClosing() || words.peek().is(":") || words.peek().is(",");
        return none ? Optional.empty() : Optional.of(parser.test());
    }

    private List<Argument> arguments(Token open) throws QueryError {
        List<Argument> arguments = new ArrayList<>();
        boolean names = false;
        while (!isClosing()) {
            if (!arguments.isEmpty()) {
                words.expect(",", "between arguments");
                if (isClosing()) {
                    break;
                }
            }
            Argument argument = argument(arguments.isEmpty(), open);
            if (names && argument.name().isEmpty()) {
                throw new QueryError("SyntaxError", "positional argument follows keyword argument",
                        argument.value().at().offset());
            }
            names |= !argument.name().isEmpty();
            arguments.add(argument);
        }
        return List.copyOf(arguments);
    }

    private Argument argument(boolean first, Token open) throws QueryError {
        if (words.peek().kind() == Token.Kind.NAME && words.second().is("=")) {
            String name = words.take().text();
            words.take();
            return new Argument(name, parser.test());
        }
        Expression value = parser.named();
        if (!comprehensions.follows()) {
            return new Argument("", value);
        }
        Expression generator = comprehensions.read(new At(open.from()), ComprehensionKind.GENERATOR, value,
                Optional.empty());
        if (!first || !words.peek().is(")")) {
            throw new QueryError("SyntaxError", "Generator expression must be parenthesized", value.at().offset());
        }
        return new Argument("", generator);
    }
}
