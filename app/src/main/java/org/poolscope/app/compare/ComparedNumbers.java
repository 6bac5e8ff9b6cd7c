package org.poolscope.app.compare;

import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.Price;
import org.poolscope.app.inspect.Series;
import org.poolscope.app.main.Picked;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.diff.ValueParts;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The numbers at one place of two things that are compared, as curves. Read in tasks. */
final class ComparedNumbers {
    private ComparedNumbers() {}

    /** Reads both sides; empty where they are no numbers, or too many to be drawn. */
    static Optional<List<Curve>> read(Picked left, Picked right, List<String> names, Cancel cancel)
            throws SourceException {
        Optional<double[]> one = numbers(left, names, cancel);
        Optional<double[]> other = numbers(right, names, cancel);
        return one.isPresent() && other.isPresent()
                ? Optional.of(curves(one.get(), other.get()))
                : Optional.empty();
    }

    private static List<Curve> curves(double[] left, double[] right) {
        double[] apart = new double[Math.min(left.length, right.length)];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = right[i] - left[i];
        }
        return List.of(Curve.of("left", 0, Samples.of(left)).prepare(),
                Curve.of("right", 1, Samples.of(right)).prepare(),
                Curve.of("right − left", 2, Samples.of(apart)).withUnit("difference").prepare());
    }

    /** The deepest place that the source itself has is read, and the rest of the way goes through its value. */
    private static Optional<double[]> numbers(Picked side, List<String> names, Cancel cancel) throws SourceException {
        Source source = side.source().source();
        DataPath place = side.path();
        int known = 0;
        for (; known < names.size() && has(source, place.child(names.get(known))); known++) {
            place = place.child(names.get(known));
        }
        if (Price.of(source.peek(place), source.provenance(place)).isHigh()) {
            return Optional.empty();
        }
        Value value = source.read(place, List.of(), cancel, Progress.IGNORED);
        for (String name : names.subList(known, names.size())) {
            Optional<Value> part = ValueParts.part(value, name);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            value = part.get();
        }
        return numbers(value);
    }

    private static boolean has(Source source, DataPath place) {
        try {
            return !source.peek(place).isEmpty();
        } catch (SourceException _) {
            return false; // then it lies within the value above
        }
    }

    /** Arrays of several axes one element after the other, as they are compared. */
    private static Optional<double[]> numbers(Value value) {
        return value instanceof Numeric.Array(NdArray data, _) && data.dtype().kind().isReal()
                ? Optional.of(data.toDoubles())
                : Series.of(value).map(ComparedNumbers::all);
    }

    private static double[] all(Samples samples) {
        double[] numbers = new double[Math.toIntExact(samples.size())];
        samples.read(0, numbers, numbers.length);
        return numbers;
    }
}
