package org.poolscope.model.query.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.Expression.Clause;
import org.poolscope.model.query.syntax.Expression.ComprehensionKind;
import org.poolscope.model.query.syntax.Expression.Target;

/** Reads the {@code for} clauses behind an element. */
final class Comprehensions {
    private final Words words;
    private final Parser parser;

    Comprehensions(Words words, Parser parser) {
        this.words = words;
        this.parser = parser;
    }

    boolean follows() throws QueryError {
        if (words.peek().is("async")) {
            throw words.unexpected();
        }
        return words.peek().is("for");
    }

    Expression read(At at, ComprehensionKind kind, Expression element, Optional<Expression> value)
            throws QueryError {
        List<Clause> clauses = new ArrayList<>();
        while (follows()) {
            At place = new At(words.take().from());
            Target target = target();
            words.expect("in", "after 'for'");
            Expression source = parser.either();
            List<Expression> conditions = new ArrayList<>();
            while (words.takes("if")) {
                conditions.add(parser.either());
            }
            clauses.add(new Clause(place, target, source, List.copyOf(conditions)));
        }
        Expression.Comprehension tree = new Expression.Comprehension(at, kind, element, value, List.copyOf(clauses));
        refuseAssignments(tree);
        return tree;
    }

    private Target target() throws QueryError {
        Token open = words.peek();
        boolean bracketed = words.takes("(") || words.takes("[");
        List<String> names = new ArrayList<>(List.of(words.name("after 'for'")));
        boolean unpacks = false;
        while (words.takes(",")) {
            unpacks = true;
            if (words.peek().kind() == Token.Kind.NAME) {
                names.add(words.take().text());
            } else {
                break;
            }
        }
        if (bracketed) {
            words.close(open);
        }
        return new Target(List.copyOf(names), unpacks || open.is("["));
    }

    /** A name given inside would have to outlive the loop, which the language leaves out. */
    private static void refuseAssignments(Expression tree) throws QueryError {
        Deque<Expression> open = new ArrayDeque<>(List.of(tree));
        while (!open.isEmpty()) {
            Expression expression = open.pop();
            if (expression instanceof Expression.Assignment assignment) {
                throw new QueryError("SyntaxError", "':=' inside a comprehension is not part of the query language",
                        assignment.at().offset());
            }
            open.addAll(Parts.of(expression));
        }
    }
}
