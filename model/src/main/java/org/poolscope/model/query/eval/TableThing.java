package org.poolscope.model.query.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.query.syntax.QueryError;

/** A table, its columns by name. */
record TableThing(TableDataset table) implements Lookup {
    private static final Map<String, Method<TableThing>> METHODS = Map.of(
            "getRowCount", (self, arguments) -> Operand.Whole.of(self.table.rowCount()),
            "getColumnCount", (self, arguments) -> Operand.Whole.of(self.names().size()),
            "getColumn", (self, arguments) -> self.item(arguments.expect(1, 1).get(0), arguments.budget()),
            "getRow", (self, arguments) -> self.row(arguments.expect(1, 1).get(0), arguments.budget()));

    @Override
    public String typeName() {
        return table.className();
    }

    @Override
    public List<String> names() {
        return Things.names(table.members());
    }

    @Override
    public Optional<Operand> attribute(String name, Budget budget) {
        return switch (name) {
            case "rowCount" -> Optional.of(Operand.Whole.of(table.rowCount()));
            case "columnCount" -> Optional.of(Operand.Whole.of(names().size()));
            case "description" -> Optional.of(new Operand.Text(table.description()));
            default -> Method.bound(METHODS, this, name).or(() -> mapMethod(name))
                    .or(() -> Things.ofMetadata(table.meta(), name));
        };
    }

    @Override
    public Operand item(Operand key, Budget budget) throws QueryError {
        if (Numbers.whole(key).isPresent()) {
            List<String> names = names();
            return item(new Operand.Text(names.get(Indexing.position(key, names.size(), "column", ""))), budget);
        }
        return Things.member(table.members(), key, budget);
    }

    @Override
    public Optional<Steps> steps() {
        return Optional.of(Steps.over(names().stream().map(Operand.Text::new).toList()));
    }

    @Override
    public Optional<Boolean> equalTo(Operand other, Budget budget) {
        return Optional.of(other instanceof TableThing(TableDataset that) && table.equals(that));
    }

    private Operand row(Operand index, Budget budget) throws QueryError {
        List<Operand> cells = new ArrayList<>();
        for (String name : names()) {
            cells.add(Indexing.item(item(new Operand.Text(name), budget), index, budget));
        }
        return new Operand.Items(true, cells);
    }
}
