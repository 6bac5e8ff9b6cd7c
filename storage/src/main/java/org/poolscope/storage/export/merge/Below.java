package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Loss;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.PlaceNames;
import org.poolscope.storage.export.Rows.Layout;

/**
 * Plans to put inputs one below the other.
 *
 * @param form   what the format takes
 * @param losses counts what changes
 * @param cancel stops it
 */
record Below(Form form, LossCount losses, Cancel cancel) {
    private static final int STRETCH = 1 << 16;

    /** The rows of all inputs; {@code mixed} lets columns of several units stand under each other. */
    BelowRows of(List<Looked> all, List<String> rules, boolean mixed) throws SourceException, Unmergeable {
        boolean arrays = form == Form.ARRAYS;
        List<Column> values = Union.of(all.stream().map(looked -> looked.part().columns()).toList(), form, mixed);
        List<Column> columns = new ArrayList<>();
        if (!arrays) {
            columns.addAll(places(all));
        }
        Set<String> front = columns.stream().map(Column::name).collect(Collectors.toSet());
        values.forEach(column -> columns.add(front.contains(column.name())
                ? column.named("value." + column.name())
                : column));
        List<BelowRows.Source> sources = new ArrayList<>();
        for (Looked looked : all) {
            sources.add(source(looked, values, arrays));
            count(looked, values);
        }
        united(all, values, rules);
        return new BelowRows(columns, layout(all), form, sources);
    }

    private Layout layout(List<Looked> all) throws Unmergeable {
        if (form != Form.ARRAYS) {
            return Layout.TABLE;
        }
        boolean table = all.getFirst().part().layout() == Layout.TABLE;
        if (all.stream().anyMatch(looked -> (looked.part().layout() == Layout.TABLE) != table)) {
            throw new Unmergeable("tables and arrays are mixed");
        }
        return table ? Layout.TABLE : Layout.ARRAY;
    }

    private static List<Column> places(List<Looked> all) {
        List<Input> inputs = all.stream().map(Looked::input).toList();
        PlaceNames names = PlaceNames.of(inputs);
        DType groups = TextWidth.type(inputs.stream().map(Input::group).toList());
        DType own = TextWidth.type(inputs.stream().map(Input::name).toList());
        return List.of(place(names.group(), groups), place(names.name(), own), place(KeyColumn.INDEX, DType.INT64));
    }

    private static Column place(String name, DType type) {
        return new Column(name, Column.Role.PLACE, type, "", "", false);
    }

    private static BelowRows.Source source(Looked looked, List<Column> values, boolean arrays) {
        Input input = looked.input();
        Map<String, Integer> own = places(looked.part());
        return new BelowRows.Source(looked.part(), arrays ? List.of() : List.of(input.group(), input.name()),
                input.firstRow(), values.stream().map(column -> own.getOrDefault(column.name(), -1)).toList());
    }

    private static Map<String, Integer> places(Part part) {
        Map<String, Integer> places = new HashMap<>();
        for (Column column : part.columns()) {
            places.put(column.name(), places.size());
        }
        return places;
    }

    private static void united(List<Looked> all, List<Column> values, List<String> rules) {
        Map<String, Set<String>> types = new HashMap<>();
        Map<String, DType> common = values.stream().collect(Collectors.toMap(Column::name, Column::type));
        for (Looked looked : all) {
            for (Column column : looked.part().columns()) {
                if (!column.isText() && !column.type().equals(common.get(column.name()))) {
                    types.computeIfAbsent(column.name(), _ -> new LinkedHashSet<>()).add(column.element().str());
                }
            }
        }
        for (Column value : values) {
            Set<String> met = types.getOrDefault(value.name(), Set.of());
            if (!met.isEmpty()) {
                rules.add("The types of " + value.name() + " differ, so that " + String.join(", ", met) + " become "
                        + (value.isText() ? "text" : value.element().str()) + ".");
            }
        }
    }

    private void count(Looked looked, List<Column> values) throws SourceException {
        Part part = looked.part();
        Map<String, Integer> places = places(part);
        losses.at(looked.input().place());
        for (Column value : values) {
            int own = places.getOrDefault(value.name(), -1);
            if (own < 0) {
                losses.at(looked.input().place() + ", column " + value.name()).add(Loss.Kind.FILLED, part.rows(),
                        "a cell stays empty, as its value has no such column");
                losses.at(looked.input().place());
                continue;
            }
            Column column = part.columns().get(own);
            if (!column.unit().equals(value.unit())) {
                losses.add(Loss.Kind.FORMAT, part.rows(), "a number loses its unit, as those of its column differ");
            }
            if (form == Form.FREE || column.type().equals(value.type())) {
                continue;
            }
            if (value.isText() && !column.isText()) {
                losses.add(Loss.Kind.CONVERTED, part.rows(), "a number becomes a text, as texts stand in its column");
            } else if (Cast.mayLose(column.element(), value.element())) {
                rounded(part, own);
            }
        }
    }

    private void rounded(Part part, int column) throws SourceException {
        try (Part.Reader reader = part.open(cancel)) {
            for (long at = 0; at < part.rows(); at += STRETCH) {
                int rows = (int) Math.min(STRETCH, part.rows() - at);
                if (reader.read(at, rows).get(column) instanceof Cells.Elements(NdArray array, _)) {
                    long each = Math.max(1, array.size() / rows);
                    for (long i = 0; i < array.size(); i++) {
                        if (Cast.isInexact(array, i)) {
                            losses.rounded(at + i / each, ElementText.of(array, i),
                                    Double.toString(array.integerAt(i).doubleValue()));
                        }
                    }
                }
            }
        }
    }
}
