package org.poolscope.storage.bench;

import java.util.List;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.Value;

/** Touches every number of a value. */
final class Sum {
    private Sum() {}

    static double of(Value value) {
        return switch (value) {
            case Value.Real(double number) -> number;
            case Value.Int(long number, _) -> number;
            case Container.Mapping mapping -> {
                double sum = 0;
                for (int i = 0; i < mapping.size(); i++) {
                    sum += of(mapping.value(i));
                }
                yield sum;
            }
            case Container.Sequence sequence -> of(sequence.items());
            case Numeric.Array(NdArray data, _) -> of(data);
            default -> 0;
        };
    }

    private static double of(List<Value> items) {
        double sum = 0;
        if (items instanceof RealList reals) {
            for (int i = 0; i < reals.size(); i++) {
                sum += reals.doubleAt(i);
            }
            return sum;
        }
        for (int i = 0; i < items.size(); i++) {
            sum += of(items.get(i));
        }
        return sum;
    }

    private static double of(NdArray data) {
        double sum = 0;
        for (double number : data.toDoubles()) {
            sum += number;
        }
        return sum;
    }
}
