package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;

/** Prints an array as aligned rows: the index of the first axis, then elements or fields. */
final class ArrayPrint {
    private static final int COLUMNS = 12;
    private static final int BLOCK = 2000;

    private ArrayPrint() {}

    /** Type, shape and size, such as {@code ndarray <f8 (2000,) 16000 bytes}. */
    static String form(NdArray array) {
        long[] shape = array.shape();
        String axes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        return "ndarray " + array.dtype().str() + " (" + axes + (shape.length == 1 ? ",) " : ") ") + array.byteSize()
                + " bytes";
    }

    /** Prints at most {@code limit} rows and returns how many are left. */
    static long print(NdArray array, long limit, PrintWriter out) {
        List<NdArray> columns = columns(array);
        boolean fields = array.dtype() instanceof DType.Struct && array.rank() <= 1;
        long width = fields ? 1 : width(array);
        long rows = width == 0 ? 0 : array.size() / width;
        long shown = Math.min(rows, limit);
        for (long from = 0; from < shown; from += BLOCK) {
            TextTable table = new TextTable();
            if (fields && array.dtype() instanceof DType.Struct struct) {
                List<String> names = new ArrayList<>(List.of("#"));
                struct.fields().forEach(field -> names.add(field.name()));
                table.row(names);
            }
            for (long row = from; row < Math.min(shown, from + BLOCK); row++) {
                table.row(fields ? fields(columns, row, rows) : elements(array, row, width, limit == Long.MAX_VALUE));
            }
            table.print(out);
        }
        return rows - shown;
    }

    private static List<NdArray> columns(NdArray array) {
        return array.dtype() instanceof DType.Struct struct
                ? struct.fields().stream().map(array::field).toList()
                : List.of();
    }

    private static long width(NdArray array) {
        long[] shape = array.shape();
        return array.rank() < 2 ? 1 : NdArray.sizeOf(Arrays.copyOfRange(shape, 1, shape.length));
    }

    private static List<String> fields(List<NdArray> columns, long row, long rows) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row));
        for (NdArray column : columns) {
            long width = column.size() / rows;
            cells.add(width == 1
                    ? ElementText.shown(column, row)
                    : "[" + ElementText.shown(column, row * width) + ", ...]");
        }
        return cells;
    }

    private static List<String> elements(NdArray array, long row, long width, boolean all) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row));
        long shown = all ? width : Math.min(width, COLUMNS);
        for (long i = 0; i < shown; i++) {
            cells.add(ElementText.shown(array, row * width + i));
        }
        if (shown < width) {
            cells.add("... " + (width - shown) + " more");
        }
        return cells;
    }
}
