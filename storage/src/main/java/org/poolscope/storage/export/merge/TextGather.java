package org.poolscope.storage.export.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Marks;

/** Gathers texts, and items of several kinds. Between two of them there is nothing. */
final class TextGather implements Gather {
    private final Fill fill;
    private List<Value> values = List.of();
    private BitSet missing = new BitSet();
    private BitSet filled = new BitSet();
    private boolean mixed;
    private Value last = Value.None.NONE;

    TextGather(Fill fill) {
        this.fill = fill;
    }

    @Override
    public void begin(int rows) {
        values = new ArrayList<>(Collections.nCopies(rows, Value.None.NONE));
        missing = new BitSet();
        filled = new BitSet();
    }

    @Override
    public void fill(int row) {
        Value value = switch (fill) {
            case Fill.Last _ -> row == 0 ? last : values.get(row - 1);
            case Fill.With(String text) -> new Value.Text(text);
            case Fill.Nothing _,Fill.Nan _ -> Value.None.NONE;
        };
        values.set(row, value);
        filled.set(row);
        missing.set(row, value instanceof Value.None);
    }

    @Override
    public void take(Cells cells, Keys keys, long from, long[] at, int row, int count) {
        for (int i = row; i < row + count; i++) {
            int cell = (int) (keys.row(at[i]) - from);
            missing.set(i, cells.missing().at(cell));
            values.set(i, switch (cells) {
                case Cells.Texts(var texts, _) -> new Value.Text(texts.get(cell));
                case Cells.Values(var own, _) -> own.get(cell);
                case Cells.Elements _ -> throw new IllegalStateException("elements in a column of texts");
            });
            mixed |= cells instanceof Cells.Values;
        }
    }

    @Override
    public void blend(Cells cells, long cell, int row, double weight) {
        fill(row);
    }

    @Override
    public Cells cells() {
        last = values.isEmpty() ? last : values.getLast();
        Marks marks = Marks.of(missing);
        if (mixed) {
            return new Cells.Values(values, marks);
        }
        List<String> texts = new ArrayList<>(values.size());
        values.forEach(value -> texts.add(value instanceof Value.Text(String text) ? text : ""));
        return new Cells.Texts(texts, marks);
    }

    @Override
    public Marks filled() {
        return Marks.of(filled);
    }
}
