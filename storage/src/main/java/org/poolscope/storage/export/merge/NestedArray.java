package org.poolscope.storage.export.merge;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.LossCount;

/** Makes an array with several axes of regular lists of lists, as numpy would. */
final class NestedArray {
    private static final int DEEPEST = 32;

    private NestedArray() {}

    /** The array of items that are lists or arrays of one shape. */
    static NdArray of(List<Value> items, LossCount losses) throws Unmergeable {
        return of(items, losses, 0);
    }

    private static NdArray of(List<Value> items, LossCount losses, int depth) throws Unmergeable {
        if (depth > DEEPEST) {
            throw new Unmergeable("its lists lie in each other more than " + DEEPEST + " deep");
        }
        List<NdArray> rows = new ArrayList<>(items.size());
        for (Value item : items) {
            rows.add(switch (item) {
                case Numeric.Array(NdArray data, _) -> data;
                case Container.Sequence sequence -> list(sequence.items(), losses, depth);
                default -> throw new Unmergeable("lists and single values are mixed");
            });
        }
        return stack(rows);
    }

    private static NdArray list(List<Value> items, LossCount losses, int depth) throws Unmergeable {
        if (!(items instanceof RealList) && !items.isEmpty()
                && (items.getFirst() instanceof Container.Sequence || items.getFirst() instanceof Numeric.Array)) {
            return of(items, losses, depth + 1);
        }
        Cells cells = ItemColumn.of("", items, Form.ARRAYS, losses).cells();
        return switch (cells) {
            case Cells.Elements(NdArray array, _) -> array;
            case Cells.Texts(var texts, _) -> TextArray.of(texts);
            case Cells.Values _ -> throw new Unmergeable("an item is neither a number nor a text");
        };
    }

    private static NdArray stack(List<NdArray> rows) throws Unmergeable {
        NdArray first = rows.getFirst();
        DType type = first.dtype();
        for (NdArray row : rows) {
            if (!Arrays.equals(row.shape(), first.shape())) {
                throw new Unmergeable("shapes differ: " + Arrays.toString(first.shape()) + " and "
                        + Arrays.toString(row.shape()));
            }
            DType other = row.dtype();
            DType known = type;
            type = Promotion.of(type, other).orElseThrow(() -> new Unmergeable(
                    "the types " + known.str() + " and " + other.str() + " have no common one"));
        }
        long[] shape = new long[first.rank() + 1];
        shape[0] = rows.size();
        System.arraycopy(first.shape(), 0, shape, 1, first.rank());
        long each = first.size() * type.itemSize();
        if (each > (Integer.MAX_VALUE - 8) / rows.size()) {
            throw new Unmergeable("the array would have more than 2 GB");
        }
        MemorySegment out = MemorySegment.ofArray(new byte[(int) each * rows.size()]);
        for (int i = 0; i < rows.size(); i++) {
            NdArray row = rows.get(i).dtype().kind() == type.kind() && type.kind() == Kind.TEXT
                    ? TextArray.of(rows.get(i), type)
                    : Cast.to(rows.get(i), type);
            MemorySegment.copy(row.bytes(), 0, out, i * each, each);
        }
        return NdArray.of(type, shape, false, out);
    }
}
