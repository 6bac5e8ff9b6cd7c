package org.poolscope.model.query.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.Expression.Link;

/**
 * Reads the text of a query into its tree: Python's grammar of one expression, without {@code await}, {@code yield},
 * starred parts and complex numbers. Time grows with the length of the text, and any text ends in a tree or an error.
 */
public final class Parser {
    /** Levels that a tree may have, so that walking one needs little stack. */
    public static final int HIGHEST = 200;

    private final Words words;
    private final Atoms atoms;

    private Parser(Words words) {
        this.words = words;
        atoms = new Atoms(words, this);
    }

    /**
     * The tree of {@code text}.
     *
     * @throws QueryError SyntaxError or IndentationError with the place
     */
    public static Expression parse(String text) throws QueryError {
        Words words = new Words(text, Lexer.words(text), 0);
        if (words.isAtEnd()) {
            throw new QueryError("SyntaxError", "the query is empty", 0);
        }
        Expression tree = new Parser(words).listed();
        if (!words.isAtEnd()) {
            throw words.unexpected();
        }
        if (Parts.height(tree) > HIGHEST) {
            throw new QueryError("SyntaxError", "more than " + HIGHEST + " operations one inside another", 0);
        }
        return tree;
    }

    /** The tree of a field of an f-string, at {@code from} to {@code to} of {@code text}. */
    static Expression parseWithin(String text, int from, int to, int depth) throws QueryError {
        Words words = new Words(text, Lexer.wordsWithin(text, from, to), depth);
        Expression tree = new Parser(words).listed();
        if (!words.isAtEnd()) {
            throw words.unexpected();
        }
        return tree;
    }

    /** Expressions with commas are a tuple. */
    Expression listed() throws QueryError {
        Expression first = test();
        if (!words.peek().is(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (words.takes(",") && !atoms.isClosing()) {
            items.add(test());
        }
        return new Expression.Display(first.at(), Expression.DisplayKind.TUPLE, List.copyOf(items));
    }

    /** An expression that may give its value a name. */
    Expression named() throws QueryError {
        Token name = words.peek();
        if (name.kind() == Token.Kind.NAME && words.second().is(":=")) {
            words.take();
            words.take();
            return new Expression.Assignment(new At(name.from()), name.text(), test());
        }
        return test();
    }

    Expression test() throws QueryError {
        words.enter();
        Expression tree;
        if (words.peek().is("lambda")) {
            tree = lambda();
        } else {
            Expression then = either();
            Token question = words.peek();
            if (words.takes("if")) {
                Expression test = either();
                words.expect("else", "after 'if'");
                tree = new Expression.Conditional(new At(question.from()), test, then, test());
            } else {
                tree = then;
            }
        }
        words.leave();
        return tree;
    }

    /** An expression without {@code if}, as the source of a comprehension is. */
    Expression either() throws QueryError {
        Expression first = both();
        Token joint = words.peek();
        if (!joint.is("or")) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (words.takes("or")) {
            operands.add(both());
        }
        return new Expression.Logic(new At(joint.from()), false, List.copyOf(operands));
    }

    private Expression both() throws QueryError {
        Expression first = negation();
        Token joint = words.peek();
        if (!joint.is("and")) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (words.takes("and")) {
            operands.add(negation());
        }
        return new Expression.Logic(new At(joint.from()), true, List.copyOf(operands));
    }

    private Expression negation() throws QueryError {
        Token not = words.peek();
        if (!words.takes("not")) {
            return comparison();
        }
        words.enter();
        Expression tree = new Expression.Unary(new At(not.from()), UnaryOperator.NOT, negation());
        words.leave();
        return tree;
    }

    private Expression comparison() throws QueryError {
        Expression first = binary(1);
        List<Link> links = new ArrayList<>();
        for (Token at = words.peek();; at = words.peek()) {
            Optional<CompareOperator> operator = comparing();
            if (operator.isEmpty()) {
                break;
            }
            links.add(new Link(new At(at.from()), operator.get(), binary(1)));
        }
        return links.isEmpty() ? first : new Expression.Comparison(links.getFirst().at(), first, List.copyOf(links));
    }

    private Optional<CompareOperator> comparing() throws QueryError {
        Token token = words.peek();
        if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.KEYWORD) {
            return Optional.empty();
        }
        if (token.is("not") && words.second().is("in")) {
            words.take();
            words.take();
            return Optional.of(CompareOperator.NOT_IN);
        }
        Optional<CompareOperator> operator = CompareOperator.of(token.text());
        if (operator.isPresent()) {
            words.take();
            if (operator.get() == CompareOperator.IS && words.takes("not")) {
                return Optional.of(CompareOperator.IS_NOT);
            }
        }
        return operator;
    }

    private Expression binary(int least) throws QueryError {
        Expression left = sign();
        while (true) {
            Token token = words.peek();
            Optional<BinaryOperator> operator = token.kind() == Token.Kind.SYMBOL
                    ? BinaryOperator.of(token.text())
                    : Optional.empty();
            if (operator.isEmpty() || operator.get().tightness() < least) {
                return left;
            }
            words.take();
            left = new Expression.Binary(new At(token.from()), operator.get(), left,
                    binary(operator.get().tightness() + 1));
        }
    }

    private Expression sign() throws QueryError {
        Token token = words.peek();
        for (UnaryOperator operator : List.of(UnaryOperator.MINUS, UnaryOperator.PLUS, UnaryOperator.INVERT)) {
            if (words.takes(operator.symbol())) {
                words.enter();
                Expression tree = new Expression.Unary(new At(token.from()), operator, sign());
                words.leave();
                return tree;
            }
        }
        Expression base = atoms.primary();
        Token power = words.peek();
        if (!words.takes("**")) {
            return base;
        }
        words.enter();
        Expression tree = new Expression.Binary(new At(power.from()), BinaryOperator.POWER, base, sign());
        words.leave();
        return tree;
    }

    private Expression lambda() throws QueryError {
        Token lambda = words.take();
        List<String> parameters = new ArrayList<>();
        while (!words.peek().is(":")) {
            if (!parameters.isEmpty()) {
                words.expect(",", "between the names of a lambda");
            }
            if (words.peek().is(":")) {
                break;
            }
            parameters.add(words.name("after 'lambda'"));
        }
        words.expect(":", "after 'lambda'");
        if (parameters.stream().distinct().count() < parameters.size()) {
            throw new QueryError("SyntaxError", "a lambda names two parameters alike", lambda.from());
        }
        return new Expression.Lambda(new At(lambda.from()), List.copyOf(parameters), test());
    }
}
