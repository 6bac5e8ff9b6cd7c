package org.poolscope.storage.export;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;

/** The cells of a {@link PlainColumn} in one block, as objects of the class that its part says. */
public final class PlainCells {
    private final Marks missing;
    private final IntFunction<? extends @Nullable Object> cells;

    private PlainCells(Marks missing, IntFunction<? extends @Nullable Object> cells) {
        this.missing = missing;
        this.cells = cells;
    }

    /** Those of a column in a block. */
    public static PlainCells of(PlainColumn column, Block block) {
        Cells cells = block.columns().get(column.place());
        return switch (cells) {
            case Cells.Texts(List<String> texts, Marks missing) -> new PlainCells(missing, texts::get);
            case Cells.Elements(NdArray array, Marks missing) -> new PlainCells(missing,
                    elements(column.part(), array));
            case Cells.Values(var values, Marks missing) ->
                new PlainCells(missing, row -> Cell.of(values.get(row)).text());
        };
    }

    /** One cell, null if it is missing. */
    public @Nullable Object at(int row) {
        return missing.at(row) ? null : cells.apply(row);
    }

    private static IntFunction<? extends @Nullable Object> elements(PlainColumn.Part part, NdArray array) {
        return switch (part) {
            case TRUTH -> row -> array.longAt(row) != 0;
            case WHOLE -> row -> array.longAt(row);
            case HUGE -> row -> array.integerAt(row);
            case SINGLE -> row -> (float) array.doubleAt(row);
            case REAL -> row -> array.doubleAt(row);
            case REAL_PART -> {
                NdArray half = Complex.real(array);
                yield row -> half.doubleAt(row);
            }
            case IMAGINARY_PART -> {
                NdArray half = Complex.imaginary(array);
                yield row -> half.doubleAt(row);
            }
            case TEXT -> text(array);
            case BYTES -> bytes(array);
        };
    }

    private static IntFunction<? extends @Nullable Object> text(NdArray array) {
        if (array.dtype() instanceof DType.Temporal) {
            return row -> array.longAt(row) == Long.MIN_VALUE ? null : ElementText.of(array, row);
        }
        return row -> ElementText.of(array, row);
    }

    private static IntFunction<? extends @Nullable Object> bytes(NdArray array) {
        byte[] all = array.bytes().toArray(ValueLayout.JAVA_BYTE);
        int width = array.dtype().itemSize();
        boolean isPadded = array.dtype().kind() == Kind.BYTES;
        return row -> {
            int end = (row + 1) * width;
            while (isPadded && end > row * width && all[end - 1] == 0) {
                end--;
            }
            return Arrays.copyOfRange(all, row * width, end);
        };
    }
}
