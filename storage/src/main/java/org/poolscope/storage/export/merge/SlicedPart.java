package org.poolscope.storage.export.merge;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Rows.Layout;

/** A large array, read stretch by stretch and never held whole. */
final class SlicedPart implements InputPart {
    private final Input input;
    private final DType type;
    private final List<Column> columns;
    private final long rows;
    private final Layout layout;
    private final long rowBytes;
    private final Optional<FileStamp> stamp;
    private String checksum = "";

    private SlicedPart(Input input, NdArray head, long rows, Optional<FileStamp> stamp) {
        this.input = input;
        this.type = head.dtype();
        this.rows = rows;
        long[] shape = head.shape();
        this.columns = ArrayTable.columns(ValueTable.VALUE, type, shape);
        this.layout = ArrayTable.isTable(type, shape.length) ? Layout.TABLE : Layout.ARRAY;
        shape[0] = 1;
        this.rowBytes = NdArray.sizeOf(shape) * type.itemSize();
        this.stamp = stamp;
    }

    /** An array of this many rows; empty if the value is no array of plain elements. */
    static Optional<SlicedPart> of(Input input, long rows, Cancel cancel) throws SourceException {
        Optional<FileStamp> stamp = FileStamp.of(input);
        Value head = read(input, 0, 0, cancel);
        return head instanceof Numeric.Array(NdArray array, _) && array.rank() > 0 && !array.dtype().hasObjects()
                ? Optional.of(new SlicedPart(input, array, rows, stamp))
                : Optional.empty();
    }

    @Override
    public Input input() {
        return input;
    }

    @Override
    public String form() {
        StringBuilder form = new StringBuilder(type.str()).append(" (").append(rows);
        List<Integer> tail = layout == Layout.TABLE ? List.of() : columns.getFirst().tail();
        tail.forEach(length -> form.append(", ").append(length));
        return form.append(tail.isEmpty() ? ",)" : ")").toString();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public long bytes() {
        return rows * rowBytes;
    }

    @Override
    public synchronized String checksum() {
        return checksum;
    }

    @Override
    public Reader open(Cancel cancel) {
        return new Stretches(cancel);
    }

    private synchronized void sum(Checksum sum) {
        checksum = sum.word();
    }

    private static Value read(Input input, long first, long count, Cancel cancel) throws SourceException {
        long from = input.firstRow() + first;
        return input.source().read(input.path(), List.of(Slice.of(from, from + count)), cancel, Progress.IGNORED);
    }

    /** Reads what is asked for and adds up what is read for the first time. */
    private final class Stretches implements Reader {
        private final Cancel cancel;
        private final Checksum sum = new Checksum();
        private long summed;

        Stretches(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public List<Cells> read(long first, int count) throws SourceException {
            cancel.check("the export");
            unchanged();
            if (!(SlicedPart.read(input, first, count, cancel) instanceof Numeric.Array(NdArray array, _))
                    || !array.dtype().equals(type) || array.shape()[0] != count) {
                throw Changed.of(input);
            }
            NdArray own = copy(array);
            List<Cells> cells = ArrayTable.cells(own, Marks.NONE);
            unchanged();
            add(own, first, count);
            return cells;
        }

        private void unchanged() throws SourceException {
            if (stamp.isPresent()) {
                stamp.get().check(input);
            }
        }

        private void add(NdArray array, long first, int count) {
            if (first > summed || first + count <= summed) {
                return;
            }
            NdArray rest = array.slice(List.of(Slice.of(summed - first, count)));
            sum.add(List.of(new Cells.Elements(rest, Marks.NONE)));
            summed = first + count;
            if (summed == rows) {
                sum(sum);
            }
        }

        private NdArray copy(NdArray array) throws SourceException {
            try {
                return OwnMemory.of(array);
            } catch (InternalError fault) {
                throw Changed.shrank(input, fault);
            }
        }

        @Override
        public void close() {
            // The source stays open for the next reader.
        }
    }
}
