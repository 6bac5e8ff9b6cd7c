package org.poolscope.model.query.eval;

import java.util.Map;

/** Methods of dicts that change nothing. */
final class DictMethods {
    static final Map<String, Method<Operand.Dict>> TABLE = Map.of(
            "get", (self, arguments) -> {
                arguments.expect(1, 2);
                Operand.Entry entry = self.byKey().get(Keys.of(arguments.get(0), arguments.budget()));
                Operand otherwise = arguments.has(1) ? arguments.get(1) : Operand.None.NONE;
                return entry == null ? otherwise : entry.value();
            },
            "keys", (self, arguments) -> {
                arguments.expect(0, 0);
                return Operand.Items.list(self.byKey().values().stream().map(Operand.Entry::key).toList());
            },
            "values", (self, arguments) -> {
                arguments.expect(0, 0);
                return Operand.Items.list(self.byKey().values().stream().map(Operand.Entry::value).toList());
            },
            "items", (self, arguments) -> {
                arguments.expect(0, 0);
                return Operand.Items.list(self.byKey().values().stream()
                        .map(entry -> Operand.Items.tuple(entry.key(), entry.value())).toList());
            },
            "copy", (self, arguments) -> self);

    private DictMethods() {}
}
