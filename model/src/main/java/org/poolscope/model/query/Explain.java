package org.poolscope.model.query;

import java.util.Set;
import java.util.TreeSet;
import org.poolscope.model.query.syntax.At;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.Parts;
import org.poolscope.model.value.Value;

/**
 * What must be read of each product to answer a query. Never too little; it may be too much where a name inside a lambda
 * hides the variable.
 *
 * @param keys        the parameters asked for by name
 * @param allMetadata whether other metadata are asked as well, such as their number
 * @param product     whether more than metadata is needed
 * @param tags        whether the tags are needed
 */
public record Explain(Set<String> keys, boolean allMetadata, boolean product, boolean tags) {
    /** All metadata, nothing else. */
    public static final Explain ALL_METADATA = new Explain(Set.of(), true, false, false);
    /** Everything but the tags. */
    public static final Explain ALL = new Explain(Set.of(), true, true, false);
    private static final Set<String> BEYOND_METADATA = Set.of("refs", "history", "keys", "values", "items", "get");

    /** Copies the keys. */
    public Explain {
        keys = Set.copyOf(keys);
    }

    /** Of a tree whose variable stands for metadata. */
    public static Explain ofMetadata(Expression tree, String variable) {
        Walk walk = new Walk(variable, false);
        walk.into(tree);
        return walk.result();
    }

    /** Of a tree whose variable stands for a product. */
    public static Explain ofProduct(Expression tree, String variable) {
        Walk walk = new Walk(variable, true);
        walk.into(tree);
        return walk.result();
    }

    private static final class Walk {
        private final String variable;
        private final boolean ofProduct;
        private final Set<String> keys = new TreeSet<>();
        private boolean allMetadata;
        private boolean product;
        private boolean tags;

        Walk(String variable, boolean ofProduct) {
            this.variable = variable;
            this.ofProduct = ofProduct;
        }

        Explain result() {
            return new Explain(keys, allMetadata, product, tags);
        }

        void into(Expression tree) {
            switch (tree) {
                case Expression.Subscript subscript when isMetadata(subscript.target())
                        && subscript.index() instanceof Expression.Constant(At _, Value.Text(String key)) ->
                    keys.add(key);
                case Expression.Call call when call.function() instanceof Expression.Attribute get
                        && get.name().equals("get") && isMetadata(get.target()) && !call.arguments().isEmpty()
                        && call.arguments().getFirst()
                                .value() instanceof Expression.Constant(At _, Value.Text(String key)) -> {
                    keys.add(key);
                    call.arguments().stream().skip(1).forEach(argument -> into(argument.value()));
                }
                case Expression.Comparison comparison -> comparison(comparison);
                case Expression.Attribute attribute when ofProduct && isVariable(attribute.target()) ->
                    attribute(attribute.name());
                case Expression.Name name when name.name().equals(variable) -> {
                    allMetadata = true;
                    product |= ofProduct;
                }
                case Expression.Name name when name.name().equals("tags") -> tags = true;
                default -> Parts.of(tree).forEach(this::into);
            }
        }

        private void attribute(String name) {
            if (name.equals("meta")) {
                allMetadata = true;
            } else if (BEYOND_METADATA.contains(name)) {
                // A parameter of that name would come first.
                keys.add(name);
                product = true;
            } else if (!name.equals("__class__")) {
                keys.add(name);
            }
        }

        /** {@code "key" in m} needs no more than that key; in a longer chain every operand is looked at. */
        private void comparison(Expression.Comparison comparison) {
            Expression.Link link = comparison.links().getFirst();
            boolean asks = link.operator() == CompareOperator.IN || link.operator() == CompareOperator.NOT_IN;
            if (comparison.links().size() == 1 && asks && isMetadata(link.operand())
                    && comparison.first() instanceof Expression.Constant(At _, Value.Text(String key))) {
                keys.add(key);
            } else {
                Parts.of(comparison).forEach(this::into);
            }
        }

        private boolean isMetadata(Expression tree) {
            return ofProduct
                    ? tree instanceof Expression.Attribute attribute && attribute.name().equals("meta")
                            && isVariable(attribute.target())
                    : isVariable(tree);
        }

        private boolean isVariable(Expression tree) {
            return tree instanceof Expression.Name name && name.name().equals(variable);
        }
    }
}
