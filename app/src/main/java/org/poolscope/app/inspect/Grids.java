package org.poolscope.app.inspect;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSummary;
import org.poolscope.model.value.ValueText;

/** Finds the rows and columns of a value by its shape. */
public final class Grids {
    /** Longer texts of parts of a list are cut in their cell; the tree shows them whole. */
    private static final int LONGEST = 200;

    private Grids() {}

    /** The grid of an array or list; empty for a value without rows. */
    public static Optional<Grid> of(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) when data.rank() > 0 -> Optional.of(of(data));
            case Numeric.Masked masked when masked.data().rank() > 0 ->
                Optional.of(new MaskedGrid(of(masked.data()), of(masked.mask())));
            case Numeric.ObjectArray objects when objects.shape().size() == 1 ->
                Optional.of(new ItemGrid(objects.items()));
            case Container.Sequence sequence -> Optional.of(new ItemGrid(sequence.items()));
            default -> Optional.empty();
        };
    }

    /** The grid of an array with at least one axis: fields, elements, or the last axis as columns. */
    public static Grid of(NdArray data) {
        return data.rank() == 1 && data.dtype() instanceof DType.Struct struct
                ? new FieldGrid(data, struct.fields(), struct.fields().stream().map(data::field).toList())
                : new ElementGrid(data, data.shape());
    }

    private static boolean isNumber(DType type) {
        return Series.isReal(type) || type.kind() == Kind.COMPLEX;
    }

    /** A structured array: a column a field, whose title, such as a unit, stands behind its name. */
    private record FieldGrid(NdArray data, List<DType.Field> fields, List<NdArray> columnData) implements Grid {
        @Override
        public long rows() {
            return data.size();
        }

        @Override
        public int columns() {
            return fields.size();
        }

        @Override
        public String head(int column) {
            DType.Field field = fields.get(column);
            return field.title() == null ? field.name() : field.name() + " (" + field.title() + ")";
        }

        @Override
        public String cell(long row, int column) {
            NdArray field = columnData.get(column);
            return field.rank() == 1
                    ? ElementText.shown(field, row)
                    : ValueText.repr(new Numeric.Array(field.slice(List.of(org.poolscope.model.array.Slice.at(row)))),
                            LONGEST);
        }

        @Override
        public boolean isNumber(int column) {
            return Grids.isNumber(fields.get(column).type());
        }
    }

    /** A plain array: one column, or the last axis as columns with the other indices before the row. */
    @SuppressWarnings("ArrayRecordComponent") // a copy made for this record and never handed out
    private record ElementGrid(NdArray data, long[] shape) implements Grid {
        @Override
        public long rows() {
            return shape.length == 1 ? data.size() : columns() == 0 ? 0 : data.size() / columns();
        }

        @Override
        public int columns() {
            return shape.length == 1 ? 1 : (int) Math.min(shape[shape.length - 1], Integer.MAX_VALUE);
        }

        @Override
        public String head(int column) {
            return shape.length == 1 ? "value" : Integer.toString(column);
        }

        @Override
        public String rowHead(long row) {
            if (shape.length < 3) {
                return Long.toString(row);
            }
            StringBuilder indices = new StringBuilder();
            long rest = row;
            for (int axis = shape.length - 2; axis >= 0; axis--) {
                indices.insert(0, rest % shape[axis] + (axis == shape.length - 2 ? "" : ", "));
                rest /= shape[axis];
            }
            return indices.toString();
        }

        @Override
        public String cell(long row, int column) {
            return ElementText.shown(data, shape.length == 1 ? row : row * columns() + column);
        }

        @Override
        public boolean isNumber(int column) {
            return Grids.isNumber(data.dtype());
        }
    }

    /** A masked array: what is masked stands as two dashes, as numpy prints it. */
    private record MaskedGrid(Grid data, Grid mask) implements Grid {
        @Override
        public long rows() {
            return data.rows();
        }

        @Override
        public int columns() {
            return data.columns();
        }

        @Override
        public String head(int column) {
            return data.head(column);
        }

        @Override
        public String rowHead(long row) {
            return data.rowHead(row);
        }

        @Override
        public String cell(long row, int column) {
            boolean hidden = column < mask.columns() && mask.cell(row, column).equals("True");
            return hidden ? "--" : data.cell(row, column);
        }

        @Override
        public boolean isNumber(int column) {
            return data.isNumber(column);
        }
    }

    /** A list: the parts and their types. */
    private record ItemGrid(List<Value> items) implements Grid {
        @Override
        public long rows() {
            return items.size();
        }

        @Override
        public int columns() {
            return 2;
        }

        @Override
        public String head(int column) {
            return column == 0 ? "value" : "type";
        }

        @Override
        public String cell(long row, int column) {
            Value item = items.get(Math.toIntExact(row));
            return column == 0 ? ValueText.repr(item, LONGEST) : ValueSummary.of(item).type();
        }

        @Override
        public boolean isNumber(int column) {
            return column == 0 && !items.isEmpty() && Series.number(items.getFirst()).isPresent();
        }
    }
}
