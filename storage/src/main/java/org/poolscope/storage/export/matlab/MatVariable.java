package org.poolscope.storage.export.matlab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.FittingNames;
import org.poolscope.storage.export.FormatLosses;
import org.poolscope.storage.export.Rows;

/**
 * One dataset as a variable: an array, or a structure with a field a column.
 *
 * @param fields names of the columns, as MATLAB takes them
 */
record MatVariable(Dataset dataset, List<String> fields, List<MatColumn> columns) {
    /** Tags around the numbers of a column, with room to spare. */
    private static final int TAGS = 256;
    private static final int STRUCT = 2;
    /** Bytes of the name of a field with the NUL behind it. */
    private static final int FIELD = MatNames.LONGEST + 1;

    static MatVariable of(Dataset dataset, FormatLosses losses) throws SourceException {
        Rows rows = dataset.rows();
        List<Integer> places = isTable(rows)
                ? IntStream.range(0, rows.columns().size()).boxed().toList()
                : IntStream.range(0, rows.columns().size()).boxed().filter(place -> rows.columns().get(place)
                        .role() == Column.Role.VALUE).toList();
        List<MatColumn> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int place : places) {
            columns.add(MatColumn.of(dataset, place, losses));
            names.add(rows.columns().get(place).name());
        }
        MatVariable variable = new MatVariable(dataset, FittingNames.of(names, MatNames::fitting, true, losses),
                columns);
        if (variable.bytes() > Integer.MAX_VALUE) {
            throw new SourceException.Unsupported("A variable of a MATLAB file holds at most 2 GB, and this one has "
                    + variable.bytes() + " bytes.", dataset.name(), "Choose HDF5, which MATLAB reads too.");
        }
        return variable;
    }

    private static boolean isTable(Rows rows) {
        return rows.layout() == Rows.Layout.TABLE;
    }

    /** Bytes that it takes in the file, about. */
    long bytes() {
        return columns.stream().mapToLong(column -> TAGS + column.bytes()).sum();
    }

    /** The arrays of its columns, without their numbers. */
    List<MatArray> arrays() {
        return columns.stream().map(MatColumn::array).toList();
    }

    /** Writes the tags of the variable that these arrays make. */
    void write(String name, List<MatArray> arrays, MatOut out) throws IOException {
        if (!isTable(dataset.rows())) {
            arrays.getFirst().write(name, out);
            return;
        }
        long names = (long) FIELD * fields.size();
        long inside = MatOut.TAG + MatOut.TAG + MatOut.padded(names)
                + arrays.stream().mapToLong(array -> MatOut.TAG + array.size("")).sum();
        out.head(name, STRUCT, false, false, new int[]{1, 1}, inside);
        out.ints(Integer.BYTES << Short.SIZE | MatOut.INT32, FIELD);
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(names));
        for (int i = 0; i < fields.size(); i++) {
            all.put(i * FIELD, fields.get(i).getBytes(StandardCharsets.US_ASCII));
        }
        out.bytes(all.array());
        for (MatArray array : arrays) {
            array.write("", out);
        }
    }
}
