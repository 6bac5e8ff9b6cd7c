package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.CellText;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Marks;

/** Gives cells the type of the column that they go to. */
final class Uniform {
    private Uniform() {}

    /** The cells as the column has them; as they are where each may have a type of its own. */
    static Cells of(Cells cells, Column column, Form form) throws SourceException {
        if (form == Form.FREE) {
            return cells;
        }
        if (column.isText()) {
            return cells instanceof Cells.Texts ? cells : new Cells.Texts(texts(cells), cells.missing());
        }
        if (!(cells instanceof Cells.Elements(NdArray array, Marks missing))) {
            throw new IllegalStateException("texts in a column of " + column.type().str());
        }
        try {
            return new Cells.Elements(Cast.to(array, column.element()), missing);
        } catch (ArithmeticException _) {
            throw new SourceException.Unsupported("A time of this column lies outside what " + column.type().str()
                    + " can hold.", column.name(), "Write CSV, which keeps every time in its own unit.");
        }
    }

    /** Cells of which every one is missing. */
    static Cells absent(Column column, int rows) {
        if (column.isText()) {
            return new Cells.Texts(Collections.nCopies(rows, ""), Marks.all(rows));
        }
        return new Cells.Elements(zeros(column, rows), Marks.all(rows));
    }

    /** The same text in every cell. */
    static Cells same(String text, int rows) {
        return new Cells.Texts(Collections.nCopies(rows, text), Marks.NONE);
    }

    static NdArray zeros(Column column, int rows) {
        long[] shape = shape(column, rows);
        long bytes = NdArray.sizeOf(shape) * column.element().itemSize();
        return NdArray.of(column.element(), shape, false, MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]));
    }

    /** The shape of the array with some rows of a column. */
    static long[] shape(Column column, long rows) {
        List<Integer> tail = column.tail();
        long[] shape = new long[tail.size() + 1];
        shape[0] = rows;
        for (int i = 0; i < tail.size(); i++) {
            shape[i + 1] = tail.get(i);
        }
        return shape;
    }

    private static List<String> texts(Cells cells) {
        List<String> texts = new ArrayList<>(cells.rows());
        for (int row = 0; row < cells.rows(); row++) {
            texts.add(cells.missing().at(row) ? "" : switch (cells) {
                case Cells.Elements(NdArray array, _) -> ElementText.of(array, row);
                case Cells.Texts(List<String> own, _) -> own.get(row);
                case Cells.Values(var values, _) -> CellText.any(values.get(row));
            });
        }
        return texts;
    }
}
