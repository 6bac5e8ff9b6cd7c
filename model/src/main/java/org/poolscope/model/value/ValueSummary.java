package org.poolscope.model.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;

/**
 * What a value is at a glance, from what is cheap to know.
 *
 * @param type  Python's word for it: list, ndarray, str, or the class name of an object
 * @param dtype element type of an array, null for anything else
 * @param shape lengths of an array's axes, empty for anything else
 * @param count parts of a container, characters of a text, bytes or elements; −1 for a value without parts
 * @param bytes size of the data, −1 where Python's own overhead would decide
 */
public record ValueSummary(String type, @Nullable DType dtype, List<Long> shape, long count, long bytes) {
    /** Copies the shape. */
    public ValueSummary {
        shape = List.copyOf(shape);
    }

    /** What {@code value} is; takes no longer for a long value. */
    public static ValueSummary of(Value value) {
        return switch (value) {
            case Value.None _ -> single("None");
            case Value.Bool _ -> single("bool");
            case Value.Whole whole -> single(whole.isLong() ? "long" : "int");
            case Value.Real _ -> single("float");
            case Value.Complex _ -> single("complex");
            case Value.Text(String text) -> counted("str", text.length());
            case Value.Bytes bytes -> new ValueSummary(bytesName(bytes), null, List.of(), bytes.size(), bytes.size());
            case Value.Decimal _ -> single("Decimal");
            case Value.Fraction _ -> single("Fraction");
            case Value.Uuid _ -> single("UUID");
            case Value.Range range -> single(range.legacy() ? "xrange" : "range");
            case Value.Global _ -> single("name");
            case Value.PathName path -> single(path.className());
            case Value.TypeOf _ -> single("dtype");
            case Value.Reference reference -> single(reference.kind());
            case Value.EnumMember member -> single(member.className());
            case Value.SliceOf _ -> single("slice");
            case Value.Unreadable _ -> single("unreadable");
            case Clock.Date _ -> single("date");
            case Clock.Time _ -> single("time");
            case Clock.DateTime _ -> single("datetime");
            case Clock.Span _ -> single("timedelta");
            case Container container -> container(container);
            case Numeric numeric -> numeric(numeric);
        };
    }

    private static ValueSummary container(Container container) {
        return switch (container) {
            case Container.Sequence sequence -> counted(switch (sequence.type()) {
                case LIST -> "list";
                case TUPLE -> "tuple";
                case SET -> "set";
                case FROZENSET -> "frozenset";
            }, sequence.items().size());
            case Container.Deque deque -> counted("deque", deque.items().size());
            case Container.NamedTuple tuple -> counted(tuple.className(), tuple.items().size());
            case Container.Mapping mapping -> counted(switch (mapping.type()) {
                case DICT -> "dict";
                case ORDERED -> "OrderedDict";
                case COUNTER -> "Counter";
                case DEFAULT -> "defaultdict";
            }, mapping.size());
            case Container.Instance instance -> single(instance.className());
        };
    }

    private static ValueSummary numeric(Numeric numeric) {
        return switch (numeric) {
            case Numeric.Array(NdArray data, String className) ->
                array(className == null ? "ndarray" : className.substring(className.lastIndexOf('.') + 1), data);
            case Numeric.Scalar(NdArray data) ->
                new ValueSummary("numpy scalar", data.dtype(), List.of(), -1, data.byteSize());
            case Numeric.Masked masked -> array("masked array", masked.data());
            case Numeric.ObjectArray objects ->
                new ValueSummary("ndarray", objects.dtype(), objects.shape(), objects.items().size(), -1);
            case Numeric.Quantity _ -> single("Quantity");
        };
    }

    private static ValueSummary array(String type, NdArray data) {
        return new ValueSummary(type, data.dtype(), Arrays.stream(data.shape()).boxed().toList(),
                data.size(), data.byteSize());
    }

    private static String bytesName(Value.Bytes bytes) {
        return switch (bytes.type()) {
            case BYTES -> "bytes";
            case BYTEARRAY -> "bytearray";
            case PY2_STR -> "str";
        };
    }

    private static ValueSummary single(String type) {
        return new ValueSummary(type, null, List.of(), -1, -1);
    }

    private static ValueSummary counted(String type, long count) {
        return new ValueSummary(type, null, List.of(), count, -1);
    }
}
