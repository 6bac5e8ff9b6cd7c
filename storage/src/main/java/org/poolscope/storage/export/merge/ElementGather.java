package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Marks;

/** Gathers numbers, times and bytes, with the further axes that they have. */
final class ElementGather implements Gather {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Column column;
    private final DType element;
    private final int width;
    private final Fill fill;
    /** What a cell is filled with; null where it stays missing. */
    private final byte @Nullable [] filling;
    private byte[] last = new byte[0];
    private MemorySegment out = MemorySegment.ofArray(new byte[0]);
    private int rows;
    private BitSet missing = new BitSet();
    private BitSet filled = new BitSet();
    private boolean lastIsMissing = true;

    ElementGather(Column column, Fill fill) {
        this.column = column;
        this.element = column.element();
        this.width = column.type().itemSize();
        this.fill = fill;
        this.filling = FillBytes.of(fill, column);
    }

    @Override
    public void begin(int count) {
        rows = count;
        out = MemorySegment.ofArray(new byte[Math.multiplyExact(count, width)]);
        missing = new BitSet();
        filled = new BitSet();
    }

    @Override
    public void fill(int row) {
        filled.set(row);
        long at = (long) row * width;
        if (filling != null) {
            MemorySegment.copy(filling, 0, out, ValueLayout.JAVA_BYTE, at, width);
            missing.clear(row);
            return;
        }
        boolean known = row == 0 ? !lastIsMissing : !missing.get(row - 1);
        if (fill instanceof Fill.Last && known) {
            MemorySegment before = row == 0 ? MemorySegment.ofArray(last) : out.asSlice(at - width, width);
            MemorySegment.copy(before, 0, out, at, width);
        } else {
            missing.set(row);
        }
    }

    @Override
    public void take(Cells cells, Keys keys, long from, long[] at, int row, int count) {
        NdArray array = ((Cells.Elements) cells).array();
        MemorySegment source = array.bytes();
        boolean straight = !keys.isReordered();
        if (straight && at[row + count - 1] - at[row] == count - 1 && isRun(at, row, count)) {
            MemorySegment.copy(source, (at[row] - from) * width, out, (long) row * width, (long) count * width);
        } else if (width == Long.BYTES) {
            for (int i = row; i < row + count; i++) {
                long cell = (straight ? at[i] : keys.row(at[i])) - from;
                out.set(LONG, (long) i * width, source.get(LONG, cell * width));
            }
        } else {
            for (int i = row; i < row + count; i++) {
                MemorySegment.copy(source, (keys.row(at[i]) - from) * width, out, (long) i * width, width);
            }
        }
        if (!cells.missing().isEmpty()) {
            for (int i = row; i < row + count; i++) {
                missing.set(i, cells.missing().at((int) (keys.row(at[i]) - from)));
            }
        }
    }

    /** A stretch whose ends are as far apart as its length is one only if it never goes back. */
    private static boolean isRun(long[] at, int row, int count) {
        for (int i = row + 1; i < row + count; i++) {
            if (at[i] != at[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void blend(Cells cells, long cell, int row, double weight) {
        boolean isFloat = element.kind() == Kind.FLOAT && element.itemSize() == Double.BYTES;
        if (!isFloat || missing.get(row) || cells.missing().at((int) cell)) {
            fill(row);
            return;
        }
        NdArray array = ((Cells.Elements) cells).array();
        int each = width / Double.BYTES;
        for (int i = 0; i < each; i++) {
            long at = (long) row * width + (long) i * Double.BYTES;
            double before = out.get(DOUBLE, at);
            out.set(DOUBLE, at, before * (1 - weight) + array.doubleAt(cell * each + i) * weight);
        }
    }

    @Override
    public Cells cells() {
        if (rows > 0 && fill instanceof Fill.Last) {
            lastIsMissing = missing.get(rows - 1);
            last = out.asSlice((long) (rows - 1) * width, width).toArray(ValueLayout.JAVA_BYTE);
        }
        NdArray array = NdArray.of(element, Uniform.shape(column, rows), false, out);
        return new Cells.Elements(array, Marks.of(missing));
    }

    @Override
    public Marks filled() {
        return Marks.of(filled);
    }
}
