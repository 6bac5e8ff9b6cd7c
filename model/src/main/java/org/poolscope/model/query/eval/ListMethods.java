package org.poolscope.model.query.eval;

import java.util.List;
import java.util.Map;
import org.poolscope.model.query.syntax.QueryError;

/** Methods of lists and tuples that change nothing. */
final class ListMethods {
    static final Map<String, Method<Operand.Items>> TABLE = Map.of(
            "count", (self, arguments) -> {
                arguments.expect(1, 1);
                long count = 0;
                for (Operand item : self.items()) {
                    arguments.budget().step();
                    count += Comparisons.sameOrEqual(item, arguments.get(0), arguments.budget()) ? 1 : 0;
                }
                return Operand.Whole.of(count);
            },
            "index", (self, arguments) -> {
                arguments.expect(1, 1);
                List<Operand> items = self.items();
                for (int i = 0; i < items.size(); i++) {
                    arguments.budget().step();
                    if (Comparisons.sameOrEqual(items.get(i), arguments.get(0), arguments.budget())) {
                        return Operand.Whole.of(i);
                    }
                }
                throw new QueryError("ValueError", Repr.of(arguments.get(0), arguments.budget()) + " is not in "
                        + TypeNames.of(self));
            },
            "copy", (self, arguments) -> self);

    private ListMethods() {}
}
