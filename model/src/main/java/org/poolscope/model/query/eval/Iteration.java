package org.poolscope.model.query.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.query.syntax.QueryError;

/** What a loop draws from an operand. */
final class Iteration {
    private Iteration() {}

    static Steps of(Operand operand) throws QueryError {
        return of(operand, "'" + TypeNames.of(operand) + "' object is not iterable");
    }

    static Steps of(Operand operand, String refusal) throws QueryError {
        return switch (operand) {
            case Operand.Items items -> Steps.over(items.items());
            case Operand.Drawn drawn -> drawn.steps();
            case Operand.Text(String text) -> {
                PrimitiveIterator.OfInt characters = text.codePoints().iterator();
                yield () -> characters.hasNext()
                        ? new Operand.Text(Character.toString(characters.nextInt()))
                        : null;
            }
            case Operand.Octets octets -> {
                PrimitiveIterator.OfInt bytes = octets.latin1().chars().iterator();
                yield () -> bytes.hasNext() ? Operand.Whole.of(bytes.nextInt()) : null;
            }
            case Operand.Unique members -> Steps.over(members.byKey().values());
            case Operand.Dict dict -> Steps.over(dict.byKey().values().stream().map(Operand.Entry::key).toList());
            case Operand.Span span -> count(span);
            case Operand.Thing thing -> thing.steps().orElseThrow(() -> new QueryError("TypeError", refusal));
            case Operand.None _,Operand.Bool _,Operand.Whole _,Operand.Real _,Operand.Cut _,Operand.Function _,Operand.Kind _,Operand.Module _ ->
                throw new QueryError("TypeError", refusal);
        };
    }

    /** All at once. */
    static List<Operand> all(Operand operand, Budget budget) throws QueryError {
        if (operand instanceof Operand.Items items) {
            return items.items();
        }
        List<Operand> all = new ArrayList<>();
        Steps steps = of(operand);
        for (@Nullable
        Operand next = steps.next(); next != null; next = steps.next()) {
            budget.step();
            budget.memory(16);
            all.add(next);
        }
        return all;
    }

    private static Steps count(Operand.Span span) {
        return new Steps() {
            private BigInteger at = span.start();

            @Override
            public @Nullable Operand next() {
                if (span.step().signum() > 0 ? at.compareTo(span.stop()) >= 0 : at.compareTo(span.stop()) <= 0) {
                    return null;
                }
                Operand next = new Operand.Whole(at);
                at = at.add(span.step());
                return next;
            }
        };
    }
}
