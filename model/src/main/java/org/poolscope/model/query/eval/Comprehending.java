package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.Expression;
import org.poolscope.model.query.syntax.Expression.Clause;
import org.poolscope.model.query.syntax.Expression.Target;
import org.poolscope.model.query.syntax.QueryError;

/** Works out comprehensions: the first source where the query stands, all else in names of their own. */
final class Comprehending {
    private final Evaluation evaluation;

    Comprehending(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Operand of(Expression.Comprehension tree, Environment names) throws QueryError {
        Environment inner = new Environment(names);
        Steps first = Iteration.of(evaluation.of(tree.clauses().getFirst().source(), names));
        Budget budget = evaluation.budget();
        Steps rounds = new Rounds(tree.clauses(), first, inner);
        Steps elements = () -> rounds.next() == null ? null : evaluation.of(tree.element(), inner);
        return switch (tree.kind()) {
            case GENERATOR -> new Operand.Drawn("generator", elements);
            case LIST -> new Operand.Items(false, Iteration.all(new Operand.Drawn("", elements), budget));
            case SET -> Keys.members(false, Iteration.all(new Operand.Drawn("", elements), budget), budget);
            case DICT -> {
                Map<Object, Operand.Entry> entries = new LinkedHashMap<>();
                Expression value = tree.value().orElseThrow();
                for (@Nullable
                Operand key = elements.next(); key != null; key = elements.next()) {
                    budget.items(8);
                    entries.put(Keys.of(key, budget), new Operand.Entry(key, evaluation.of(value, inner)));
                }
                yield new Operand.Dict(entries);
            }
        };
    }

    /** Runs the loops from the outside in; each call of next goes on to the next round, whose names are then set. */
    private final class Rounds implements Steps {
        private final List<Clause> clauses;
        private final Environment names;
        private final List<Steps> open = new ArrayList<>();

        Rounds(List<Clause> clauses, Steps first, Environment names) {
            this.clauses = clauses;
            this.names = names;
            open.add(first);
        }

        @Override
        public @Nullable Operand next() throws QueryError {
            while (!open.isEmpty()) {
                evaluation.budget().step();
                Clause clause = clauses.get(open.size() - 1);
                Operand item = drawn();
                if (item == null) {
                    open.removeLast();
                } else {
                    bind(clause.target(), item);
                    if (holds(clause)) {
                        if (open.size() == clauses.size()) {
                            return Operand.None.NONE;
                        }
                        open.add(Iteration.of(evaluation.of(clauses.get(open.size()).source(), names)));
                    }
                }
            }
            return null;
        }

        /** One generator may draw from another, and that from a third, so drawing goes a level down. */
        private @Nullable Operand drawn() throws QueryError {
            evaluation.budget().enter();
            Operand item = open.getLast().next();
            evaluation.budget().leave();
            return item;
        }

        private boolean holds(Clause clause) throws QueryError {
            for (Expression condition : clause.conditions()) {
                if (!Truth.of(evaluation.of(condition, names))) {
                    return false;
                }
            }
            return true;
        }

        private void bind(Target target, Operand item) throws QueryError {
            if (!target.unpacks()) {
                names.put(target.names().getFirst(), item);
                return;
            }
            List<Operand> parts = Iteration.all(item, evaluation.budget());
            if (parts.size() != target.names().size()) {
                throw new QueryError("ValueError", parts.size() < target.names().size()
                        ? "not enough values to unpack (expected " + target.names().size() + ", got " + parts.size()
                                + ")"
                        : "too many values to unpack (expected " + target.names().size() + ")");
            }
            for (int i = 0; i < parts.size(); i++) {
                names.put(target.names().get(i), parts.get(i));
            }
        }
    }
}
