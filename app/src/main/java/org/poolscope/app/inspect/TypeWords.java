package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.poolscope.app.main.Counts;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSummary;

/** Types and shapes in a few words, and the kind of icon that stands for them. */
public final class TypeWords {
    private TypeWords() {}

    /** Of a value at hand: {@code <f8 (2 000)}, {@code list 5}, {@code float}. */
    public static String of(Value value) {
        ValueSummary summary = ValueSummary.of(value);
        if (summary.dtype() != null) {
            return dtype(summary.dtype().str(), summary.shape());
        }
        return summary.count() < 0 ? summary.type() : summary.type() + " " + Counts.grouped(summary.count());
    }

    /** Of what a source told about a value without loading it. */
    public static String of(Map<String, Object> peek) {
        if (peek.get("dtype") instanceof String dtype) {
            return dtype(dtype, shape(peek));
        }
        String type = peek.get("type") instanceof String word ? word : "";
        if (peek.get("target") instanceof String target) {
            String end = peek.containsKey("broken") ? ", broken" : peek.containsKey("loop") ? ", a loop" : "";
            return type + " to " + target + end;
        }
        return peek.get("length") instanceof Number n && !type.isEmpty()
                ? type + " " + Counts.grouped(n.longValue())
                : type;
    }

    /** The shape that a source told, empty without one. */
    public static List<Long> shape(Map<String, Object> peek) {
        return peek.get("shape") instanceof List<?> axes
                ? axes.stream().flatMap(axis -> axis instanceof Number n ? Stream.of(n.longValue()) : Stream.of())
                        .toList()
                : List.of();
    }

    /** The kind of icon for a type word of Python. */
    public static String icon(Map<String, Object> peek) {
        if (peek.containsKey("dtype")) {
            return shape(peek).isEmpty() ? "number" : "array";
        }
        return peek.containsKey("target") ? "link" : icon(peek.get("type") instanceof String type ? type : "");
    }

    /** The kind of icon for a value at hand. */
    public static String icon(Value value) {
        ValueSummary summary = ValueSummary.of(value);
        return summary.dtype() == null ? icon(summary.type()) : summary.shape().isEmpty() ? "number" : "array";
    }

    private static String icon(String type) {
        return switch (type) {
            case "" -> "key";
            case "str", "unicode", "text" -> "text";
            case "int", "long", "float", "complex", "bool", "Decimal", "Fraction", "numpy scalar", "Quantity", "None" ->
                "number";
            case "list", "tuple", "set", "frozenset", "deque", "range", "xrange" -> "list";
            case "dict", "OrderedDict", "Counter", "defaultdict" -> "dict";
            case "ndarray", "masked array", "matrix" -> "array";
            case "bytes", "bytearray" -> "file";
            case "date", "time", "datetime", "timedelta" -> "clock";
            case "unreadable" -> "warn";
            default -> "opaque";
        };
    }

    private static String dtype(String dtype, List<Long> shape) {
        String plain = dtype.startsWith("|") ? dtype.substring(1) : dtype;
        return shape.isEmpty() ? plain : plain + " " + Words.briefShape(shape);
    }
}
