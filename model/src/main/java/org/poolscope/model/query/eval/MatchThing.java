package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.poolscope.model.query.syntax.QueryError;

/** Where a pattern fits a text. */
record MatchThing(String searched, MatchResult found, Map<String, Integer> names) implements Operand.Thing {
    private static final Map<String, Method<MatchThing>> METHODS = Map.of(
            "group", (self, arguments) -> {
                arguments.expect(0, Integer.MAX_VALUE);
                List<Operand> groups = new ArrayList<>();
                for (Operand which : arguments.positional()) {
                    groups.add(self.group(self.number(which)));
                }
                return groups.size() > 1
                        ? new Operand.Items(true, groups)
                        : groups.isEmpty() ? self.group(0) : groups.getFirst();
            },
            "groups", (self, arguments) -> {
                List<Operand> groups = new ArrayList<>();
                for (int i = 1; i <= self.found.groupCount(); i++) {
                    groups.add(self.group(i));
                }
                return new Operand.Items(true, groups);
            },
            "groupdict", (self, arguments) -> {
                Map<Object, Operand.Entry> entries = new LinkedHashMap<>();
                self.names.forEach((name, number) -> entries.put(name,
                        new Operand.Entry(new Operand.Text(name), self.group(number))));
                return new Operand.Dict(entries);
            },
            "start", (self, arguments) -> self.place(self.found.start(self.number(arguments))),
            "end", (self, arguments) -> self.place(self.found.end(self.number(arguments))),
            "span", (self, arguments) -> Operand.Items.tuple(self.place(self.found.start(self.number(arguments))),
                    self.place(self.found.end(self.number(arguments)))));

    @Override
    public String typeName() {
        return "Match";
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return name.equals("string")
                ? Optional.of(new Operand.Text(searched))
                : Method.bound(METHODS, this, name);
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        return group(number(key));
    }

    private int number(Arguments arguments) throws QueryError {
        return arguments.expect(0, 1).has(0) ? number(arguments.get(0)) : 0;
    }

    private int number(Operand which) throws QueryError {
        Integer number = which instanceof Operand.Text(String name)
                ? names.get(name)
                : Integer.valueOf(Numbers.clamped(Numbers.index(which)));
        if (number == null || number < 0 || number > found.groupCount()) {
            throw new QueryError("IndexError", "no such group");
        }
        return number;
    }

    private Operand group(int number) {
        return found.start(number) < 0
                ? Operand.None.NONE
                : new Operand.Text(searched.substring(found.start(number), found.end(number)));
    }

    private Operand place(int unit) {
        return Operand.Whole.of(unit < 0 ? -1 : searched.codePointCount(0, unit));
    }
}
