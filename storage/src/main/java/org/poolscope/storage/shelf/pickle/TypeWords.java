package org.poolscope.storage.shelf.pickle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Clock;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

/** The words for the type and size of a value: Python's own names. */
final class TypeWords {
    private TypeWords() {}

    static String type(Value value) {
        return switch (value) {
            case Value.None _ -> "None";
            case Value.Bool _ -> "bool";
            case Value.Whole number -> number.isLong() ? "long" : "int";
            case Value.Real _ -> "float";
            case Value.Complex _ -> "complex";
            case Value.Text _ -> "str";
            case Value.Bytes bytes -> switch (bytes.type()) {
                case BYTES -> "bytes";
                case BYTEARRAY -> "bytearray";
                case PY2_STR -> "str";
            };
            case Container container -> container(container);
            case Clock clock -> clock(clock);
            case Numeric numeric -> numeric(numeric);
            default -> other(value);
        };
    }

    static @Nullable String dtype(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> data.dtype().str();
            case Numeric.Scalar(NdArray data) -> data.dtype().str();
            case Numeric.Masked masked -> masked.data().dtype().str();
            case Numeric.ObjectArray array -> array.dtype().str();
            case Value.TypeOf(var dtype) -> dtype.str();
            default -> null;
        };
    }

    static List<Long> shape(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> Arrays.stream(data.shape()).boxed().toList();
            case Numeric.Masked masked -> Arrays.stream(masked.data().shape()).boxed().toList();
            case Numeric.ObjectArray array -> array.shape();
            default -> List.of();
        };
    }

    static @Nullable Long length(Value value) {
        return switch (value) {
            case Value.Text(String text) -> (long) text.codePointCount(0, text.length());
            case Value.Bytes bytes -> bytes.size();
            case Container.Sequence sequence -> (long) sequence.items().size();
            case Container.Deque deque -> (long) deque.items().size();
            case Container.NamedTuple tuple -> (long) tuple.items().size();
            case Mapping mapping -> (long) mapping.size();
            default -> null;
        };
    }

    private static String container(Container container) {
        return switch (container) {
            case Container.Sequence sequence -> sequence.type().name().toLowerCase(Locale.ROOT);
            case Container.Deque _ -> "deque";
            case Container.NamedTuple tuple -> tuple.className();
            case Container.Instance instance -> instance.className();
            case Mapping mapping -> switch (mapping.type()) {
                case DICT -> "dict";
                case ORDERED -> "OrderedDict";
                case COUNTER -> "Counter";
                case DEFAULT -> "defaultdict";
            };
        };
    }

    private static String clock(Clock clock) {
        return switch (clock) {
            case Clock.Date _ -> "date";
            case Clock.Time _ -> "time";
            case Clock.DateTime _ -> "datetime";
            case Clock.Span _ -> "timedelta";
        };
    }

    private static String numeric(Numeric numeric) {
        return switch (numeric) {
            case Numeric.Array(_, String className) -> className == null ? "ndarray" : className;
            case Numeric.Scalar _ -> "numpy scalar";
            case Numeric.Masked _ -> "masked array";
            case Numeric.ObjectArray _ -> "ndarray";
            case Numeric.Quantity _ -> "Quantity";
        };
    }

    private static String other(Value value) {
        return switch (value) {
            case Value.Decimal _ -> "Decimal";
            case Value.Fraction _ -> "Fraction";
            case Value.Uuid _ -> "UUID";
            case Value.Range range -> range.legacy() ? "xrange" : "range";
            case Value.PathName path -> path.className();
            case Value.TypeOf _ -> "dtype";
            case Value.EnumMember member -> member.className();
            case Value.SliceOf _ -> "slice";
            case Value.Global _ -> "name";
            default -> "unreadable";
        };
    }
}
