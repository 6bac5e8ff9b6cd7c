package org.poolscope.app.query;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.syntax.At;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.ExpressionText;
import org.poolscope.model.query.syntax.Parser;
import org.poolscope.model.query.syntax.QueryError;
import org.poolscope.model.query.syntax.UnaryOperator;
import org.poolscope.model.value.Value;

/** Prints a form as the text of the query that it asks. */
final class FormText {
    private static final Expression ALL = new Expression.Constant(At.NOWHERE, new Value.Bool(true));

    private FormText() {}

    /** The text of a form; {@code True} for one without rows. */
    static String of(Form form) {
        return ExpressionText.of(joined(form.all(), form.rows()));
    }

    /** The text of one row. */
    static String of(FormRow row) {
        return ExpressionText.of(tree(row));
    }

    /** A name as it stands between the brackets of the text. */
    static String quoted(String field) {
        return ExpressionText.of(text(field));
    }

    private static Expression joined(boolean all, List<FormRow> rows) {
        List<Expression> trees = rows.stream().filter(FormText::isWhole).map(FormText::tree).toList();
        return trees.isEmpty()
                ? ALL
                : trees.size() == 1 ? trees.getFirst() : new Expression.Logic(At.NOWHERE, all, trees);
    }

    /** Whether enough of a row is there to ask it. */
    static boolean isWhole(FormRow row) {
        return switch (row) {
            case FormRow.Condition condition -> !condition.field().isBlank()
                    && (condition.operator().arity() == 0 || !condition.values().isEmpty());
            case FormRow.Group group -> group.rows().stream().anyMatch(FormText::isWhole);
            case FormRow.Written written -> tree(written.text()).isPresent();
        };
    }

    private static Expression tree(FormRow row) {
        return switch (row) {
            case FormRow.Condition condition -> negated(condition.not(), tree(condition));
            case FormRow.Group group -> negated(group.not(), joined(group.all(), group.rows()));
            case FormRow.Written written -> tree(written.text()).orElse(ALL);
        };
    }

    private static Optional<Expression> tree(String text) {
        try {
            return Optional.of(Parser.parse(text));
        } catch (QueryError _) {
            return Optional.empty();
        }
    }

    private static Expression tree(FormRow.Condition condition) {
        Expression name = text(condition.field());
        Expression metadata = new Expression.Name(At.NOWHERE, "m");
        Expression parameter = new Expression.Subscript(At.NOWHERE, metadata, name);
        Expression value = new Expression.Attribute(At.NOWHERE, parameter, "value");
        Expression asked = condition.bare() ? value : parameter;
        List<Expression> values = condition.values().stream().map(each -> constant(each.value())).toList();
        Expression first = values.isEmpty() ? ALL : values.getFirst();
        return switch (condition.operator()) {
            case EQUAL -> compare(asked, CompareOperator.EQUAL, first);
            case NOT_EQUAL -> compare(asked, CompareOperator.NOT_EQUAL, first);
            case LESS -> compare(asked, CompareOperator.LESS, first);
            case AT_MOST -> compare(asked, CompareOperator.LESS_EQUAL, first);
            case MORE -> compare(asked, CompareOperator.GREATER, first);
            case AT_LEAST -> compare(asked, CompareOperator.GREATER_EQUAL, first);
            case ONE_OF -> compare(asked, CompareOperator.IN, tuple(values));
            case NONE_OF -> compare(asked, CompareOperator.NOT_IN, tuple(values));
            case CONTAINS -> compare(first, CompareOperator.IN, value);
            case STARTS -> call(value, "startswith", first);
            case ENDS -> call(value, "endswith", first);
            case HAS -> compare(name, CompareOperator.IN, metadata);
            case LACKS -> compare(name, CompareOperator.NOT_IN, metadata);
        };
    }

    private static Expression constant(Value value) {
        boolean negative = switch (value) {
            case Value.Whole whole -> whole.exact().signum() < 0;
            case Value.Real(double number) -> number < 0;
            default -> false;
        };
        return switch (value) {
            case Value.Whole whole when negative -> minus(Value.Whole.of(whole.exact().negate(), false));
            case Value.Real(double number) when negative -> minus(new Value.Real(-number));
            default -> new Expression.Constant(At.NOWHERE, value);
        };
    }

    private static Expression minus(Value value) {
        return new Expression.Unary(At.NOWHERE, UnaryOperator.MINUS, new Expression.Constant(At.NOWHERE, value));
    }

    private static Expression negated(boolean not, Expression tree) {
        return not ? new Expression.Unary(At.NOWHERE, UnaryOperator.NOT, tree) : tree;
    }

    private static Expression text(String text) {
        return new Expression.Constant(At.NOWHERE, new Value.Text(text));
    }

    private static Expression compare(Expression left, CompareOperator operator, Expression right) {
        return new Expression.Comparison(At.NOWHERE, left,
                List.of(new Expression.Link(At.NOWHERE, operator, right)));
    }

    private static Expression tuple(List<Expression> items) {
        return new Expression.Display(At.NOWHERE, Expression.DisplayKind.TUPLE, items);
    }

    private static Expression call(Expression target, String method, Expression argument) {
        return new Expression.Call(At.NOWHERE, new Expression.Attribute(At.NOWHERE, target, method),
                List.of(new Expression.Argument("", argument)));
    }
}
