package org.poolscope.storage.export;

import java.util.ArrayList;
import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Makes an array of a value as numpy would: numbers, texts and regular lists of them. */
final class ArrayOf {
    private ArrayOf() {}

    /** The array of any value that has one; what it loses is counted in {@code losses}. */
    static NdArray value(Value value, LossCount losses) throws NotAnArray {
        return switch (value) {
            case Numeric.Array(NdArray data, var _) -> data;
            case Numeric.Scalar(NdArray data) -> data;
            case Numeric.Masked masked -> {
                losses.add("a masked array is written without its mask");
                yield masked.data();
            }
            case Container.Sequence sequence -> items(sequence.items(), losses);
            case Container.Deque deque -> items(deque.items(), losses);
            default -> items(List.of(value), losses).slice(List.of(Slice.at(0)));
        };
    }

    /** The array of a list: its items along the first axis. */
    static NdArray items(List<Value> items, LossCount losses) throws NotAnArray {
        if (items instanceof RealList reals) {
            return NdArray.ofDoubles(reals.toDoubles());
        }
        if (items.isEmpty()) {
            return NdArray.ofDoubles();
        }
        if (items.getFirst() instanceof Container.Sequence || items.getFirst() instanceof Numeric.Array) {
            return nested(items, losses);
        }
        if (items.getFirst() instanceof Container.Mapping) {
            return ArrayOfRows.of(items, losses);
        }
        ItemKind kind = ItemKind.of(items, losses);
        return kind.fill(items);
    }

    private static NdArray nested(List<Value> items, LossCount losses) throws NotAnArray {
        List<NdArray> rows = new ArrayList<>(items.size());
        for (Value item : items) {
            if (!(item instanceof Container.Sequence) && !(item instanceof Numeric.Array)) {
                throw new NotAnArray("lists and single values are mixed");
            }
            rows.add(value(item, losses));
        }
        return ArrayJoin.stack(rows, losses);
    }

    /** The words for the type and shape of an array, such as {@code <f8 (2000,)}. */
    static String form(NdArray array) {
        StringBuilder form = new StringBuilder(
                array.dtype().str()).append(" (");
        long[] shape = array.shape();
        for (int i = 0; i < shape.length; i++) {
            form.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        return form.append(shape.length == 1 ? ",)" : ")").toString();
    }
}
