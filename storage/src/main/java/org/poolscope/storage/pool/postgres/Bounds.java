package org.poolscope.storage.pool.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.query.Condition;
import org.poolscope.model.query.ExactClass;
import org.poolscope.model.query.MetaQuery;
import org.poolscope.model.query.PoolQuery;
import org.poolscope.model.query.ProductQuery;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.UnaryOperator;
import org.poolscope.model.value.Value;

/**
 * What a query demands of one parameter before it looks at anything else: {@code m["key"]} between bounds. Products that
 * have the parameter and miss a bound are no hits; of all others the query itself decides, in Python's order, with
 * Python's errors.
 *
 * @param key    the name of the parameter
 * @param bounds all for values of one kind; never empty
 */
record Bounds(String key, List<Bound> bounds) {

    /** One comparison, the parameter on its left. */
    record Bound(CompareOperator operator, Searchable value) {
        /** The operator in SQL. */
        String sql() {
            return operator == CompareOperator.EQUAL ? "=" : operator.symbol();
        }
    }

    private record Found(String key, Bound bound) {}

    /** The bounds with which a query begins, in its order; none if it begins with something else. */
    static List<Bounds> leading(PoolQuery query) {
        return switch (query) {
            case ExactClass exact -> leading(exact.query());
            case MetaQuery(var _, Condition.Written<?>(var _, var tree), var variable, var _) ->
                of(tree, variable, false);
            case ProductQuery(var _, Condition.Written<?>(var _, var tree), var variable, var _) ->
                of(tree, variable, true);
            case MetaQuery _,ProductQuery _ -> List.of();
        };
    }

    private static List<Bounds> of(Expression tree, String variable, boolean ofProduct) {
        List<Expression> operands = tree instanceof Expression.Logic logic && logic.and()
                ? logic.operands()
                : List.of(tree);
        List<Found> all = new ArrayList<>();
        for (Expression operand : operands) {
            List<Found> found = links(operand, variable, ofProduct);
            if (found.isEmpty()) {
                break;
            }
            all.addAll(found);
        }
        return grouped(all);
    }

    /** Only neighbours are looked up together: between others a product may fail, and the query with it. */
    private static List<Bounds> grouped(List<Found> all) {
        List<Bounds> groups = new ArrayList<>();
        for (Found each : all) {
            Bounds last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last.key.equals(each.key) && last.column().equals(each.bound.value().column())) {
                List<Bound> more = new ArrayList<>(last.bounds);
                more.add(each.bound);
                groups.set(groups.size() - 1, new Bounds(last.key, more));
            } else {
                groups.add(new Bounds(each.key, List.of(each.bound)));
            }
        }
        return groups;
    }

    private static List<Found> links(Expression operand, String variable, boolean ofProduct) {
        List<Found> found = new ArrayList<>();
        if (operand instanceof Expression.Comparison comparison) {
            Expression left = comparison.first();
            for (Expression.Link link : comparison.links()) {
                Optional<Found> one = link(left, link, variable, ofProduct);
                if (one.isEmpty()) {
                    return List.of();
                }
                found.add(one.get());
                left = link.operand();
            }
        }
        return found;
    }

    private static Optional<Found> link(Expression left, Expression.Link link, String variable, boolean ofProduct) {
        boolean ordered = switch (link.operator()) {
            case EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
            case NOT_EQUAL, IN, NOT_IN, IS, IS_NOT -> false;
        };
        if (!ordered) {
            return Optional.empty();
        }
        Optional<Found> asWritten = found(left, link.operator(), link.operand(), variable, ofProduct);
        return asWritten.isPresent()
                ? asWritten
                : found(link.operand(), link.operator().mirrored(), left, variable, ofProduct);
    }

    private static Optional<Found> found(Expression parameter, CompareOperator operator, Expression constant,
            String variable, boolean ofProduct) {
        return key(parameter, variable, ofProduct).flatMap(
                key -> constant(constant).map(value -> new Found(key, new Bound(operator, value))));
    }

    private static Optional<String> key(Expression tree, String variable, boolean ofProduct) {
        Expression whole = tree instanceof Expression.Attribute value && value.name().equals("value")
                ? value.target()
                : tree;
        return whole instanceof Expression.Subscript subscript && isMetadata(subscript.target(), variable, ofProduct)
                && subscript.index() instanceof Expression.Constant(var _, Value.Text(String key))
                        ? Optional.of(key)
                        : Optional.empty();
    }

    private static boolean isMetadata(Expression tree, String variable, boolean ofProduct) {
        return ofProduct
                ? tree instanceof Expression.Attribute meta && meta.name().equals("meta")
                        && isVariable(meta.target(), variable)
                : isVariable(tree, variable);
    }

    private static boolean isVariable(Expression tree, String variable) {
        return tree instanceof Expression.Name name && name.name().equals(variable);
    }

    private static Optional<Searchable> constant(Expression tree) {
        return switch (tree) {
            case Expression.Constant(var _, var value) -> Searchable.of(value);
            case Expression.Unary(var _, UnaryOperator operator, Expression.Constant(var _, var value)) when operator == UnaryOperator.MINUS ->
                Searchable.of(value).filter(Searchable.Real.class::isInstance)
                        .map(number -> new Searchable.Real(-((Searchable.Real) number).value()));
            default -> Optional.empty();
        };
    }

    /** How a shape names a parameter of this name and kind. */
    String inShape() {
        return bounds.getFirst().value().kind() + key;
    }

    /** The column that holds such values. */
    String column() {
        return bounds.getFirst().value().column();
    }
}
