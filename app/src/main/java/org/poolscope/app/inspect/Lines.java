package org.poolscope.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.main.Counts;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Value;

/** The curves of one value: one of a row of numbers, several of an array of two axes. */
final class Lines {
    /** More curves than this at once hide each other. */
    private static final int MOST = 64;
    private static final int SLOTS = 8;

    private Lines() {}

    /** One curve a row, or a column where the columns are longer, named as Python names it; none if nothing is plotted. */
    static List<Curve> of(String name, Value value) {
        Optional<NdArray> table = table(value);
        if (table.isEmpty()) {
            return Series.curve(name, 0, value).stream().toList();
        }
        NdArray data = table.get();
        boolean rows = alongRows(data);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < Math.min(count(data), MOST); i++) {
            NdArray line = data.slice(rows ? List.of(Slice.at(i), Slice.ALL) : List.of(Slice.ALL, Slice.at(i)));
            curves.add(Curve.of(name + (rows ? "[" + i + "]" : "[:, " + i + "]"), i % SLOTS, Series.of(line)));
        }
        return curves;
    }

    /** What the curves are, with how many of how many where those are not all. */
    static String title(String name, Value value) {
        return table(value).filter(data -> count(data) > MOST)
                .map(data -> name + ", the first " + MOST + " of " + Counts.grouped(count(data))
                        + (alongRows(data) ? " rows" : " columns"))
                .orElse(name);
    }

    private static Optional<NdArray> table(Value value) {
        return Series.numbers(value).filter(data -> data.rank() == 2);
    }

    private static boolean alongRows(NdArray data) {
        return data.shape()[0] <= data.shape()[1];
    }

    private static long count(NdArray data) {
        return Math.min(data.shape()[0], data.shape()[1]);
    }
}
