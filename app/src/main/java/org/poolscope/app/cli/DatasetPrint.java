package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.product.ArrayDataset;
import org.poolscope.model.product.CompositeDataset;
import org.poolscope.model.product.Dataset;
import org.poolscope.model.product.GenericDataset;
import org.poolscope.model.product.MediaWrapper;
import org.poolscope.model.product.Parameter;
import org.poolscope.model.product.TableDataset;
import org.poolscope.model.product.UnknownDataset;
import org.poolscope.model.product.UnstructuredDataset;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** Prints a dataset for people: its first rows, not more than fit a screen. */
final class DatasetPrint {
    private static final int ROWS = 20;
    private static final int CELL = 40;
    private static final String STEP = "  ";
    private final PrintWriter out;

    DatasetPrint(PrintWriter out) {
        this.out = out;
    }

    /** A line for each dataset, those within others further in. */
    static void overview(Map<String, Dataset> datasets, PrintWriter out) {
        TextTable table = new TextTable();
        table.heading(List.of("dataset", "class", "size", "unit", "description"));
        rows(datasets, "", table);
        table.print(out);
    }

    private static void rows(Map<String, ? extends Dataset> datasets, String indent, TextTable table) {
        datasets.forEach((name, dataset) -> {
            String unit = dataset instanceof ArrayDataset array ? array.unit().orElse("") : "";
            String about = dataset.description();
            table.row(List.of(indent + name, dataset.className(), size(dataset), unit,
                    about.equals(Parameter.UNKNOWN) ? "" : about));
            if (dataset instanceof CompositeDataset composite) {
                rows(composite.children(), indent + STEP, table);
            }
        });
    }

    private static String size(Dataset dataset) {
        return switch (dataset) {
            case MediaWrapper media when media.data() instanceof Value.Bytes bytes -> bytes.size() + " bytes";
            case ArrayDataset array -> shape(array.shape());
            case TableDataset table -> table.columns().size() + " columns, " + table.rowCount() + " rows";
            default -> "";
        };
    }

    private static String shape(List<Long> shape) {
        return shape.stream().map(String::valueOf)
                .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
    }

    void print(Dataset dataset) {
        switch (dataset) {
            case MediaWrapper media -> {
                out.println(Terminal.plain(media.mediaType()));
                new ValuePrint(out, false).print(media.data());
            }
            case ArrayDataset array -> {
                array.unit().filter(unit -> !unit.isEmpty())
                        .ifPresent(unit -> out.println(Terminal.plain("in " + unit)));
                new ValuePrint(out, false).print(array.data());
            }
            case TableDataset table -> table(table);
            case CompositeDataset composite -> overview(composite.children(), out);
            case UnstructuredDataset document -> new ValuePrint(out, false).print(document.data());
            case GenericDataset generic -> new ValuePrint(out, false).print(generic.data());
            case UnknownDataset unknown -> new ValuePrint(out, false).print(unknown.stored());
        }
    }

    private void table(TableDataset dataset) {
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(List.of(""));
        dataset.columns().forEach((name, column) -> heading.add(
                column.unit().filter(unit -> !unit.isEmpty()).map(unit -> name + " [" + unit + "]").orElse(name)));
        table.columns(heading);
        long rows = dataset.rowCount();
        for (int row = 0; row < Math.min(rows, ROWS); row++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
            for (ArrayDataset column : dataset.columns().values()) {
                cells.add(cell(column.data(), row));
            }
            table.row(cells);
        }
        table.print(out);
        if (rows > ROWS) {
            out.println("... " + (rows - ROWS) + " rows more (--slice shows the part you ask for)");
        }
    }

    private static String cell(Value column, int row) {
        return switch (column) {
            case Container.Sequence list when row < list.items().size() ->
                ParameterCells.text(list.items().get(row), CELL);
            case Numeric.Array array when row < array.data().size() -> ElementText.shown(array.data(), row);
            case Value.Bytes bytes when row < bytes.size() ->
                Integer.toString(Byte.toUnsignedInt(bytes.content().get(ValueLayout.JAVA_BYTE, row)));
            default -> "";
        };
    }
}
