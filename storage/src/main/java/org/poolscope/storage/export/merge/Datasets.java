package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.LossCount;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.Rows.Layout;

/** Makes the datasets of a merge by its rule. */
final class Datasets {
    private final MergeRequest request;
    private final LossCount losses;
    private final Cancel cancel;
    private final JoinSides.Look look;

    Datasets(MergeRequest request, LossCount losses, Cancel cancel, JoinSides.Look look) {
        this.request = request;
        this.losses = losses;
        this.cancel = cancel;
        this.look = look;
    }

    /** The datasets of these inputs, at least one; what is done is added to {@code rules}. */
    List<Dataset> of(List<Looked> all, List<String> rules) throws SourceException, Unmergeable {
        boolean arrays = request.form() == Form.ARRAYS;
        return switch (request.rule()) {
            case PLAIN -> arrays ? each(all) : List.of(below(all, rules, true));
            case MERGED -> told(below(all, rules, false), all);
            case CONCATENATE -> request.axis() == 0
                    ? told(below(all, rules, false), all)
                    : List.of(along(all, rules));
            case STACK -> arrays ? told(stacked(all, rules), all) : List.of(beside(all, rules));
            case JOIN -> List.of(joined(all, rules));
        };
    }

    private static List<Dataset> each(List<Looked> all) {
        List<Dataset> datasets = new ArrayList<>();
        for (Looked looked : all) {
            String name = all.size() == 1 ? looked.input().name() : looked.input().place();
            datasets.add(dataset(name, new PartRows(looked.part(), looked.part().columns())));
        }
        return datasets;
    }

    private static Dataset dataset(String name, Rows rows) {
        List<Column> values = rows.columns().stream().filter(column -> column.role() == Column.Role.VALUE).toList();
        String signal = values.stream().filter(column -> column.element().kind().isReal()).map(Column::name).findFirst()
                .orElse("");
        List<String> axes = rows.columns().stream().filter(column -> column.role() == Column.Role.KEY).map(Column::name)
                .toList();
        return new Dataset(name, rows, signal, axes, false);
    }

    private Dataset below(List<Looked> all, List<String> rules, boolean mixed) throws SourceException, Unmergeable {
        rules.add(all.size() == 1
                ? "The rows of one value."
                : "The rows of " + all.size() + " values one below the other.");
        return dataset(all.getFirst().input().name(), new Below(request.form(), losses, cancel).of(all, rules, mixed));
    }

    private Dataset along(List<Looked> all, List<String> rules) throws SourceException, Unmergeable {
        AxisPart part = AxisPart.of(all.stream().map(Looked::part).toList(), request.axis());
        rules.add(all.size() + " arrays one behind the other along axis " + request.axis() + ".");
        Part shaped = request.form() == Form.ARRAYS ? part : FlatPart.of(part);
        return dataset(all.getFirst().input().name(), new PartRows(shaped, shaped.columns()));
    }

    private static Dataset stacked(List<Looked> all, List<String> rules) throws Unmergeable {
        Column first = all.getFirst().part().columns().getFirst();
        DType element = first.element();
        List<Integer> shape = shape(all.getFirst().part());
        for (Looked looked : all) {
            if (looked.part().columns().size() != 1) {
                throw new Unmergeable(looked.input().place() + " is a table, and only arrays can be stacked");
            }
            List<Integer> own = shape(looked.part());
            if (!own.equals(shape)) {
                throw new Unmergeable("shapes differ: " + shape + " and " + own);
            }
            element = Union.common(element, looked.part().columns().getFirst().element());
        }
        rules.add(all.size() + " arrays of the shape " + shape + " along a new first axis.");
        Column column = first.ofType(Union.subArray(element, shape));
        return dataset(all.getFirst().input().name(), new StackRows(column, all.stream().map(Looked::part).toList()));
    }

    private static List<Integer> shape(Part part) {
        List<Integer> shape = new ArrayList<>();
        if (part.layout() != Layout.SINGLE) {
            shape.add(Math.toIntExact(part.rows()));
        }
        shape.addAll(part.columns().getFirst().tail());
        return shape;
    }

    /** In a table curves stand side by side; single numbers and tables one below the other. */
    private Dataset beside(List<Looked> all, List<String> rules) throws SourceException, Unmergeable {
        boolean curves = all.stream().allMatch(looked -> looked.rows() > 1 && looked.part().columns().size() == 1);
        if (!curves) {
            return below(all, rules, false);
        }
        Looked first = all.getFirst();
        for (Looked looked : all) {
            if (looked.rows() != first.rows()) {
                throw new SourceException.Unsupported("Only values of one length can be stacked; this one has "
                        + looked.rows() + " rows and the first one has " + first.rows() + ".", looked.input().place(),
                        "Choose concatenate to merge them.");
            }
            if (looked.input().firstRow() != first.input().firstRow()) {
                throw new SourceException.Unsupported(
                        "Only values that begin together can be stacked; this one begins at "
                                + looked.input().firstRow() + " and the first one at " + first.input().firstRow() + ".",
                        looked.input().place(), "Choose concatenate to merge them.");
            }
        }
        rules.add(all.size() + " values side by side.");
        List<JoinSide> sides = new JoinSides(look, request.joinedBy(Join.sideBySide())).of(all);
        return dataset(first.input().name(), new Join(Join.sideBySide(), losses, cancel).of(sides));
    }

    private Dataset joined(List<Looked> all, List<String> rules) throws SourceException, Unmergeable {
        JoinRequest join = request.join();
        List<JoinSide> sides = new JoinSides(look, request).of(all);
        JoinRows rows = new Join(join, losses, cancel).of(sides);
        rules.add("Rows of " + sides.size() + " sources with the same " + rows.key().name() + " side by side: "
                + JoinWords.of(join) + ".");
        for (int i = 0; i < sides.size(); i++) {
            if (rows.keys().get(i).isReordered()) {
                rules.add(sides.get(i).name() + " was not in the order of its keys and is sorted.");
            }
        }
        return dataset(sides.getFirst().name(), rows);
    }

    /** Tells beside merged arrays which part came from where. */
    private List<Dataset> told(Dataset merged, List<Looked> all) {
        if (request.form() != Form.ARRAYS) {
            return List.of(merged);
        }
        List<String> groups = new ArrayList<>();
        long[] rows = new long[all.size()];
        for (int i = 0; i < rows.length; i++) {
            groups.add(all.get(i).input().group());
            rows[i] = all.get(i).rows();
        }
        Table names = Table.of(Column.of("sessions", TextWidth.type(groups)), new Cells.Texts(groups, Marks.NONE),
                Layout.ARRAY);
        Table counts = Table.of(Column.of("rows", DType.INT64), new Cells.Elements(NdArray.ofLongs(rows), Marks.NONE),
                Layout.ARRAY);
        return List.of(merged, aside("sessions", names), aside("rows", counts));
    }

    private static Dataset aside(String name, Table table) {
        return new Dataset(name, new PartRows(table, table.columns()), "", List.of(), true);
    }
}
