package org.poolscope.app.inspect;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementText;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.RealList;
import org.poolscope.model.value.UnitName;
import org.poolscope.model.value.Value;

/** The numbers of a value one after the other, ready for a plot. */
public final class Series {
    private Series() {}

    /** The numbers of an array of one axis, or of a list or tuple of numbers of one unit; empty for anything else. */
    public static Optional<Samples> of(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) when data.rank() == 1 && isReal(data.dtype()) -> Optional.of(of(data));
            case Numeric.Masked masked when masked.data().rank() == 1 && isReal(masked.data().dtype()) ->
                Optional.of(Samples.of(unmasked(masked)));
            case Container.Sequence sequence -> switch (sequence.type()) {
                case LIST, TUPLE -> of(sequence.items());
                case SET, FROZENSET -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    /** The same numbers as a curve whose texts are exact. */
    public static Optional<Curve> curve(String name, int slot, Value value) {
        return of(value).map(samples -> {
            Curve curve = Curve.of(name, slot, samples).withUnit(unit(value));
            return value instanceof Numeric.Array(NdArray data, _) && !isDouble(data.dtype())
                    ? curve.withExact(at -> ElementText.shown(data, at))
                    : curve;
        });
    }

    /** The numbers of an array of any shape, NaN where they are masked; empty for anything else. */
    static Optional<NdArray> numbers(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) when isReal(data.dtype()) -> Optional.of(data);
            case Numeric.Masked masked when isReal(masked.data().dtype()) ->
                Optional.of(NdArray.of(NdArray.ofDoubles().dtype(), masked.data().shape(), false,
                        MemorySegment.ofArray(unmasked(masked))));
            default -> Optional.empty();
        };
    }

    /** The unit of the numbers of a value as they are stored, such as {@code volt}; empty where they have none. */
    public static String unit(Value value) {
        return switch (value) {
            case Numeric.Quantity quantity -> UnitName.stored(quantity.dimensions());
            case Container.Sequence sequence when !sequence.items().isEmpty() -> unit(sequence.items().getFirst());
            default -> "";
        };
    }

    /** Whether the numbers of a value have no fraction by their type. */
    public static boolean isWhole(@Nullable Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> data.dtype().kind() != Kind.FLOAT;
            case Container.Sequence sequence -> sequence.items().stream().allMatch(Value.Whole.class::isInstance);
            case null, default -> false;
        };
    }

    /** Whether elements of that type are real numbers: bool, integer or float. */
    public static boolean isReal(DType type) {
        return type instanceof DType.Plain && switch (type.kind()) {
            case BOOL, INT, UINT, FLOAT -> true;
            default -> false;
        };
    }

    /** The elements of an array of real numbers in C order, read where they lie. */
    public static Samples of(NdArray data) {
        if (data.size() > 0 && data.isContiguous() && data.dtype() instanceof DType.Plain(_, _, var order)
                && isDouble(data.dtype())) {
            return Samples.of(data.bytes(), ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order));
        }
        return new ElementSamples(data);
    }

    /** A number as a double, empty for anything but a real number. */
    public static Optional<Double> number(Value value) {
        return switch (value) {
            case Value.Real(double real) -> Optional.of(real);
            case Value.Int(long whole, _) -> Optional.of((double) whole);
            case Value.BigInt(var big, _) -> Optional.of(big.doubleValue());
            case Value.Bool(boolean truth) -> Optional.of(truth ? 1.0 : 0.0);
            case Numeric.Scalar(NdArray data) when isReal(data.dtype()) -> Optional.of(data.doubleAt(0));
            case Numeric.Quantity quantity -> Optional.of(quantity.value());
            default -> Optional.empty();
        };
    }

    private static boolean isDouble(DType type) {
        return type.kind() == Kind.FLOAT && type.itemSize() == Double.BYTES;
    }

    private static Optional<Samples> of(List<Value> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        if (items instanceof RealList reals) {
            return Optional.of(Samples.of(reals.toDoubles()));
        }
        String unit = unit(items.getFirst());
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            Optional<Double> number = number(items.get(i));
            if (number.isEmpty() || !unit(items.get(i)).equals(unit)) {
                return Optional.empty();
            }
            numbers[i] = number.get();
        }
        return Optional.of(Samples.of(numbers));
    }

    private static double[] unmasked(Numeric.Masked masked) {
        double[] numbers = masked.data().toDoubles();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = masked.mask().longAt(i) != 0 ? Double.NaN : numbers[i];
        }
        return numbers;
    }

    private record ElementSamples(NdArray data) implements Samples {
        @Override
        public long size() {
            return data.size();
        }

        @Override
        public double at(long index) {
            return data.doubleAt(index);
        }
    }
}
