package org.poolscope.storage.export.parquet;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Complex;
import org.poolscope.storage.export.Marks;

/** The cells of one column of the file in one block. */
record ParquetCells(Marks missing, Cell cell, boolean isTime, NdArray array) {
    private static final NdArray NONE = NdArray.ofLongs();

    /** Hands one over. */
    @FunctionalInterface
    interface Cell {
        void write(int row, RecordConsumer out);
    }

    static ParquetCells of(ParquetColumn column, Cells cells) {
        return switch (cells) {
            case Cells.Texts(List<String> texts, Marks missing) -> new ParquetCells(missing,
                    (row, out) -> out.addBinary(Binary.fromString(texts.get(row))), false, NONE);
            case Cells.Elements(NdArray array, Marks missing) -> new ParquetCells(missing, elements(column, array),
                    column.part() == ParquetColumn.Part.TIME, array);
            case Cells.Values _ -> throw new IllegalArgumentException("values of several kinds");
        };
    }

    boolean isMissing(int row) {
        return missing.at(row) || (isTime && array.longAt(row) == Long.MIN_VALUE);
    }

    void write(int row, RecordConsumer out) {
        cell.write(row, out);
    }

    private static Cell elements(ParquetColumn column, NdArray array) {
        return switch (column.part()) {
            case BOOL -> (row, out) -> out.addBoolean(array.longAt(row) != 0);
            case INT -> (row, out) -> out.addInteger((int) array.longAt(row));
            case LONG -> (row, out) -> out.addLong(array.longAt(row));
            case FLOAT -> (row, out) -> out.addFloat((float) array.doubleAt(row));
            case DOUBLE -> doubles(array);
            case REAL_PART -> doubles(Complex.real(array));
            case IMAGINARY_PART -> doubles(Complex.imaginary(array));
            case TIME -> {
                long scale = column.scale();
                yield (row, out) -> out.addLong(Math.multiplyExact(array.longAt(row), scale));
            }
            case TEXT -> (row, out) -> out.addBinary(Binary.fromString(ElementText.of(array, row)));
            case BYTES -> {
                byte[] all = array.bytes().toArray(ValueLayout.JAVA_BYTE);
                int width = array.dtype().itemSize();
                boolean isPadded = array.dtype().kind() == Kind.BYTES;
                yield (row, out) -> out.addBinary(bytes(all, row * width, width, isPadded));
            }
        };
    }

    private static Cell doubles(NdArray array) {
        double[] all = array.toDoubles();
        return (row, out) -> out.addDouble(all[row]);
    }

    private static Binary bytes(byte[] all, int from, int width, boolean isPadded) {
        int end = from + width;
        while (isPadded && end > from && all[end - 1] == 0) {
            end--;
        }
        return Binary.fromConstantByteArray(Arrays.copyOfRange(all, from, end));
    }
}
