package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows.Layout;

/** Arrays one behind the other along an axis that is not the first. */
final class AxisPart implements Part {
    private final List<? extends Part> parts;
    private final Column column;
    private final int axis;

    private AxisPart(List<? extends Part> parts, Column column, int axis) {
        this.parts = List.copyOf(parts);
        this.column = column;
        this.axis = axis;
    }

    /** Along axis {@code axis}, 1 or more; all other axes must agree. */
    static AxisPart of(List<? extends Part> parts, int axis) throws Unmergeable {
        Column first = parts.getFirst().columns().getFirst();
        DType element = first.element();
        List<Integer> tail = new ArrayList<>(first.tail());
        if (parts.getFirst().layout() != Layout.ARRAY || tail.size() < axis) {
            throw new Unmergeable("the first array has no axis " + axis);
        }
        int length = 0;
        for (Part part : parts) {
            List<Integer> own = new ArrayList<>(part.columns().getFirst().tail());
            if (part.layout() != Layout.ARRAY || part.rows() != parts.getFirst().rows() || own.size() != tail.size()) {
                throw new Unmergeable("the arrays differ in shape beyond axis " + axis);
            }
            length = Math.addExact(length, own.get(axis - 1));
            own.set(axis - 1, tail.get(axis - 1));
            if (!own.equals(tail)) {
                throw new Unmergeable("the arrays differ in shape beyond axis " + axis);
            }
            element = Union.common(element, part.columns().getFirst().element());
        }
        tail.set(axis - 1, length);
        return new AxisPart(parts, first.ofType(Union.subArray(element, tail)), axis);
    }

    @Override
    public List<Column> columns() {
        return List.of(column);
    }

    @Override
    public long rows() {
        return parts.getFirst().rows();
    }

    @Override
    public Layout layout() {
        return Layout.ARRAY;
    }

    @Override
    public Reader open(Cancel cancel) throws SourceException {
        Readers readers = Readers.open(parts, cancel);
        return new Reader() {
            @Override
            public List<Cells> read(long first, int count) throws SourceException {
                List<NdArray> arrays = new ArrayList<>();
                for (Reader reader : readers.all()) {
                    Cells cells = reader.read(first, count).getFirst();
                    arrays.add(Cast.to(((Cells.Elements) cells).array(), column.element()));
                }
                return List.of(new Cells.Elements(joined(arrays, count), Marks.NONE));
            }

            @Override
            public void close() {
                readers.close();
            }
        };
    }

    private NdArray joined(List<NdArray> arrays, int count) {
        List<Integer> tail = column.tail();
        long[] shape = new long[tail.size() + 1];
        shape[0] = count;
        for (int i = 0; i < tail.size(); i++) {
            shape[i + 1] = tail.get(i);
        }
        int size = column.element().itemSize();
        MemorySegment out = MemorySegment.ofArray(new byte[Math.toIntExact(NdArray.sizeOf(shape) * size)]);
        long outer = 1;
        for (int i = 0; i < axis; i++) {
            outer *= shape[i];
        }
        long at = 0;
        for (long run = 0; run < outer; run++) {
            for (NdArray array : arrays) {
                long bytes = array.byteSize() / outer;
                MemorySegment.copy(array.bytes(), run * bytes, out, at, bytes);
                at += bytes;
            }
        }
        return NdArray.of(column.element(), shape, false, out);
    }
}
