package org.poolscope.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.plot.AxisText;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;

/**
 * The numbers of what will be written, as a plot of the file shows them: columns over the key, or the rows of an array
 * over their index. Belongs to one thread.
 */
final class PreviewCurves {
    private static final int MOST = 6;
    private static final int LONGEST = 1_000_000;

    private final List<Line> lines = new ArrayList<>();
    private final Optional<Line> axis;
    private final int length;
    private int read;

    /** The numbers of one column; of one element, or of one row, of a column of arrays. */
    private record Line(String name, String unit, int column, int part, boolean ofRow, Numbers into) {
        double[] numbers() {
            return into.numbers;
        }
    }

    /** Room for numbers that are read one after the other. */
    private static final class Numbers {
        private final double[] numbers;

        Numbers(int size) {
            numbers = new double[size];
        }
    }

    PreviewCurves(Dataset dataset) {
        List<Column> columns = dataset.rows().columns();
        length = (int) Math.min(dataset.rows().count(), LONGEST);
        axis = dataset.axes().stream().findFirst().flatMap(name -> columns.stream()
                .filter(column -> column.name().equals(name) && isPlain(column)).findFirst())
                .map(column -> line(columns, column));
        columns.stream().filter(column -> column.role() == Column.Role.VALUE && isPlain(column)).limit(MOST)
                .forEach(column -> lines.add(line(columns, column)));
        if (lines.isEmpty()) {
            columns.stream().filter(column -> column.tail().size() == 1 && column.element().kind().isReal())
                    .findFirst().ifPresent(column -> addArray(columns.indexOf(column), column));
        }
    }

    /** Takes the numbers of a block. */
    void add(Block block) {
        for (Line line : lines) {
            take(line, block);
        }
        axis.ifPresent(line -> take(line, block));
        read = Math.clamp(block.first() + block.rows(), read, length);
    }

    /** What was read, empty where nothing can be drawn. */
    List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Samples numbers = Samples.of(line.numbers(), line.ofRow() ? line.numbers().length : read);
            boolean overKey = axis.isPresent() && !line.ofRow();
            curves.add((overKey
                    ? Curve.of(line.name(), i, Samples.of(axis.get().numbers(), read), numbers)
                    : Curve.of(line.name(), i, numbers)).withUnit(line.unit()).prepare());
        }
        return curves;
    }

    /** What the curves are drawn over. */
    AxisText over() {
        return axis.map(line -> new AxisText(line.name(), line.unit())).orElseGet(AxisText::index);
    }

    private Line line(List<Column> columns, Column column) {
        return new Line(column.name(), column.unit(), columns.indexOf(column), 0, false, new Numbers(length));
    }

    private void addArray(int index, Column column) {
        int width = column.tail().getFirst();
        boolean rows = length <= MOST || width > MOST;
        for (int i = 0; i < Math.min(MOST, rows ? length : width); i++) {
            lines.add(new Line(column.name() + "[" + (rows ? "" : ":, ") + i + "]", column.unit(), index, i, rows,
                    new Numbers(rows ? Math.min(width, LONGEST) : length)));
        }
    }

    private static boolean isPlain(Column column) {
        return column.tail().isEmpty() && column.element().kind().isReal();
    }

    private static void take(Line line, Block block) {
        Cells cells = block.columns().get(line.column());
        if (line.ofRow()) {
            long row = line.part() - block.first();
            if (row >= 0 && row < block.rows() && cells instanceof Cells.Elements(NdArray array, _)) {
                for (int i = 0; i < line.numbers().length; i++) {
                    line.numbers()[i] = array.doubleAt(row * array.shape()[1] + i);
                }
            }
            return;
        }
        int first = (int) Math.min(block.first(), line.numbers().length);
        int rows = Math.min(block.rows(), line.numbers().length - first);
        switch (cells) {
            case Cells.Elements(NdArray array, _) -> {
                int width = array.rank() == 1 ? 1 : (int) array.shape()[1];
                for (int i = 0; i < rows; i++) {
                    line.numbers()[first + i] = array.doubleAt((long) i * width + line.part());
                }
            }
            case Cells.Values values -> {
                for (int i = 0; i < rows; i++) {
                    line.numbers()[first + i] = Series.number(values.values().get(i)).orElse(Double.NaN);
                }
            }
            case Cells.Texts _ -> Arrays.fill(line.numbers(), first, first + rows, Double.NaN);
        }
        for (int i = cells.missing().next(0); i >= 0 && i < rows; i = cells.missing().next(i + 1)) {
            line.numbers()[first + i] = Double.NaN;
        }
    }
}
