package org.poolscope.storage.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;

/** Rows held in memory, given out in blocks of a few, as the merge engine gives them out. */
public final class SampleRows implements Rows {
    private final Map<Column, Cells> cells = new LinkedHashMap<>();
    private final Layout layout;
    private final int blockRows;
    private int count;

    private SampleRows(Layout layout, int blockRows) {
        this.layout = layout;
        this.blockRows = blockRows;
    }

    /** A table without columns yet, that gives out so many rows at a time. */
    public static SampleRows table(int blockRows) {
        return new SampleRows(Layout.TABLE, blockRows);
    }

    /** One array of one column. */
    public static SampleRows array(NdArray array) {
        return new SampleRows(Layout.ARRAY, 3).with("k", array);
    }

    /** The same with a column of numbers, one element a row along the first axis, of which some rows are missing. */
    public SampleRows with(String name, NdArray array, int... missing) {
        long[] shape = array.shape();
        List<Integer> tail = new ArrayList<>();
        for (int axis = 1; axis < shape.length; axis++) {
            tail.add((int) shape[axis]);
        }
        DType type = tail.isEmpty() ? array.dtype() : new DType.SubArray(array.dtype(), tail);
        return with(new Column(name, Column.Role.VALUE, type, "", "", missing.length > 0),
                new Cells.Elements(array, marks(missing)));
    }

    /** The same with a column of texts, of which some rows are missing. */
    public SampleRows with(String name, List<String> texts, int... missing) {
        int longest = texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(1);
        DType type = DType.of(Kind.TEXT, 4 * Math.max(1, longest));
        return with(new Column(name, Column.Role.VALUE, type, "", "", missing.length > 0),
                new Cells.Texts(texts, marks(missing)));
    }

    /** The same with a column of any kind. */
    public SampleRows with(Column column, Cells some) {
        cells.put(column, some);
        count = some.rows();
        return this;
    }

    /** These rows as all that is merged. */
    public Merged merged() {
        List<Column> columns = columns();
        String signal = columns.isEmpty() ? "" : columns.getLast().name();
        return new Merged(List.of(new Dataset("k", this, signal, List.of(), false)), SampleRows::provenance);
    }

    /** Where samples come from. */
    public static Provenance provenance() {
        return new Provenance(List.of(new Provenance.Origin("exp1.data", "s0/k", "sessions", "list", 3, "")),
                List.of("concatenate"), List.of("export", "exp1.data::*/k"), "1.0", Instant.EPOCH);
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(cells.keySet());
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Blocks blocks(Cancel cancel) {
        return new Blocks() {
            private int next;

            @Override
            public org.poolscope.storage.export.@org.jspecify.annotations.Nullable Block next() {
                if (next >= count) {
                    return null;
                }
                int first = next;
                int rows = Math.min(blockRows, count - first);
                next += rows;
                return Block.of(first, rows, cells.values().stream().map(all -> part(all, first, rows)).toList());
            }

            @Override
            public void close() {}
        };
    }

    private static Cells part(Cells all, int first, int rows) {
        return switch (all) {
            case Cells.Elements(NdArray array, Marks missing) -> new Cells.Elements(
                    array.slice(List.of(Slice.of((long) first, (long) first + rows))), part(missing, first, rows));
            case Cells.Texts(List<String> texts, Marks missing) ->
                new Cells.Texts(texts.subList(first, first + rows), part(missing, first, rows));
            case Cells.Values(var values, Marks missing) ->
                new Cells.Values(values.subList(first, first + rows), part(missing, first, rows));
        };
    }

    private static Marks part(Marks all, int first, int rows) {
        BitSet some = new BitSet();
        for (int i = 0; i < rows; i++) {
            some.set(i, all.at(first + i));
        }
        return Marks.of(some);
    }

    private static Marks marks(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return Marks.of(set);
    }
}
