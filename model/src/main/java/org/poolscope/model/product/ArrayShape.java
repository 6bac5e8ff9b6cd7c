package org.poolscope.model.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The shape of data in lists. */
final class ArrayShape {
    private ArrayShape() {}

    /** The numbers of a stored list, empty if it is no list of whole numbers. */
    static Optional<List<Long>> stored(Value value) {
        if (!(value instanceof Container.Sequence list)) {
            return Optional.empty();
        }
        List<Long> shape = new ArrayList<>();
        for (Value item : list.items()) {
            if (!(item instanceof Value.Int(long length, boolean _))) {
                return Optional.empty();
            }
            shape.add(length);
        }
        return Optional.of(List.copyOf(shape));
    }

    /** Lengths along the first elements, from the outside in, as fdi measures it. */
    static List<Long> of(Value data) {
        return switch (data) {
            case Numeric.Array array -> Arrays.stream(array.data().shape()).boxed().toList();
            case Value.Bytes bytes -> List.of(bytes.size());
            case Container.Sequence _ -> nested(data);
            default -> List.of();
        };
    }

    private static List<Long> nested(Value data) {
        List<Long> shape = new ArrayList<>();
        Value at = data;
        while (at instanceof Container.Sequence list) {
            shape.add((long) list.items().size());
            if (list.items().isEmpty()) {
                break;
            }
            at = list.items().getFirst();
        }
        return List.copyOf(shape);
    }
}
