package org.poolscope.storage.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Joins lists and tuples one behind the other as {@code get_merged} does. */
final class Merger {
    private Merger() {}

    static Merged merge(Collection<Value> values) {
        List<List<Value>> parts = new ArrayList<>();
        for (Value value : values) {
            Optional<List<Value>> items = Joining.items(value);
            if (items.isEmpty()) {
                return new Merged.Refused(PythonError.NOT_A_LIST);
            }
            if (!items.get().isEmpty()) {
                parts.add(items.get());
            }
        }
        return new Merged.Items(join(parts));
    }

    private static List<Value> join(List<List<Value>> parts) {
        long size = parts.stream().mapToLong(List::size).sum();
        if (!parts.isEmpty() && parts.stream().allMatch(RealList.class::isInstance)) {
            return joinReals(parts, Math.toIntExact(size));
        }
        List<Value> joined = new ArrayList<>(Math.toIntExact(size));
        parts.forEach(joined::addAll);
        return joined;
    }

    private static RealList joinReals(List<List<Value>> parts, int size) {
        double[] joined = new double[size];
        int at = 0;
        for (List<Value> part : parts) {
            if (part instanceof RealList reals) {
                reals.copyTo(joined, at);
                at += reals.size();
            }
        }
        return new RealList(joined, size);
    }
}
