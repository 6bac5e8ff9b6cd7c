package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.query.eval.Series.Ranked;
import org.poolscope.model.query.syntax.CompareOperator;
import org.poolscope.model.query.syntax.QueryError;

/**
 * Sorts by Python's order. Java's own sorting cannot be used, as two items may have no order, and as NaN makes an order
 * that contradicts itself.
 */
final class Merging {
    private Merging() {}

    /** Stable; in reverse, equal items still keep their order. */
    static List<Ranked> sorted(List<Ranked> items, boolean reverse, Budget budget) throws QueryError {
        List<Ranked> from = new ArrayList<>(items);
        for (int width = 1; width > 0 && width < items.size(); width *= 2) {
            List<Ranked> to = new ArrayList<>(items.size());
            for (int start = 0; start < items.size(); start += 2 * width) {
                int middle = Math.min(start + width, items.size());
                merge(from.subList(start, middle), from.subList(middle, Math.min(middle + width, items.size())),
                        reverse,
                        budget, to);
            }
            from = to;
        }
        return from;
    }

    private static void merge(List<Ranked> one, List<Ranked> two, boolean reverse, Budget budget, List<Ranked> to)
            throws QueryError {
        int i = 0;
        int j = 0;
        while (i < one.size() && j < two.size()) {
            budget.step();
            Operand a = reverse ? one.get(i).rank() : two.get(j).rank();
            Operand b = reverse ? two.get(j).rank() : one.get(i).rank();
            to.add(Comparisons.ordered(CompareOperator.LESS, a, b, budget) ? two.get(j++) : one.get(i++));
        }
        to.addAll(one.subList(i, one.size()));
        to.addAll(two.subList(j, two.size()));
    }
}
