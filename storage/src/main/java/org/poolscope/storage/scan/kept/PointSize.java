package org.poolscope.storage.scan.kept;

import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.stream.Points;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/** About how much memory points take. */
final class PointSize {
    private static final long OBJECT = 48;

    private PointSize() {}

    static long of(Points points) {
        return switch (points) {
            case Points.Regular(NdArray data) -> OBJECT + data.byteSize();
            case Points.Ragged(_, List<NdArray> arrays) ->
                arrays.stream().mapToLong(array -> 4 * OBJECT + array.byteSize()).sum();
            case Points.Documents(List<Value> values) -> OBJECT + values.stream().mapToLong(PointSize::of).sum();
        };
    }

    /** Values of a document, which is a tree. */
    private static long of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> OBJECT + 2L * text.length();
            case Container.Sequence list -> OBJECT + list.items().stream().mapToLong(PointSize::of).sum();
            case Container.Mapping mapping -> OBJECT + mapping.pairs().stream().mapToLong(PointSize::of).sum();
            default -> OBJECT;
        };
    }
}
