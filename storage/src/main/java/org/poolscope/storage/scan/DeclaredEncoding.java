package org.poolscope.storage.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;

/** The member {@code encoding} of a stream in a scan's document, read and written. */
final class DeclaredEncoding {
    private static final int MOST_AXES = 32;
    private static final String UNTOLD = "The stream does not say how its points are written.";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("bool", "|b1"), Map.entry("int8", "|i1"), Map.entry("uint8", "|u1"),
            Map.entry("int16", "<i2"), Map.entry("uint16", "<u2"), Map.entry("int32", "<i4"),
            Map.entry("uint32", "<u4"), Map.entry("int64", "<i8"), Map.entry("uint64", "<u8"),
            Map.entry("int", "<i8"), Map.entry("uint", "<u8"), Map.entry("float16", "<f2"),
            Map.entry("float32", "<f4"), Map.entry("float64", "<f8"), Map.entry("float128", "<f16"),
            Map.entry("half", "<f2"), Map.entry("single", "<f4"), Map.entry("double", "<f8"),
            Map.entry("float", "<f8"), Map.entry("longdouble", "<f16"), Map.entry("complex64", "<c8"),
            Map.entry("complex128", "<c16"), Map.entry("complex", "<c16"));

    private DeclaredEncoding() {}

    /** What is declared; what is not understood is {@link Encoding.Unreadable} with the reason. */
    static Encoding read(Value declared) {
        if (!(declared instanceof Container.Mapping map)) {
            return new Encoding.Unreadable(declared, UNTOLD);
        }
        String type = text(map, "type");
        return switch (type) {
            case "json" -> new Encoding.Json();
            case "numeric" -> numeric(text(map, "dtype_str"), map.get("shape").orElse(Value.None.NONE));
            case "" -> new Encoding.Unreadable(declared, UNTOLD);
            default -> new Encoding.Unreadable(declared, "The encoding '" + shortened(type) + "' is not known.");
        };
    }

    /** The form in which the document has it. */
    static Value write(Encoding encoding) {
        return switch (encoding) {
            case Encoding.Json _ -> map("type", new Value.Text("json"));
            case Encoding.Unreadable(Value declared, _) -> declared;
            case Encoding.Numeric(DType dtype, List<Long> shape) -> map("type", new Value.Text("numeric"),
                    "dtype_str", new Value.Text(dtype.str()), "shape", new Container.Sequence(SequenceType.LIST,
                            shape.stream().<Value>map(Value.Int::new).toList()));
        };
    }

    /** A map of names and values in turn. */
    static Container.Mapping map(Object... namesAndValues) {
        List<Value> pairs = new ArrayList<>();
        for (Object part : namesAndValues) {
            pairs.add(part instanceof String name ? new Value.Text(name) : (Value) part);
        }
        return new Container.Mapping(MappingType.DICT, pairs, null);
    }

    /** Numbers of a type that NumPy names so, and of a shape that is a list of lengths. */
    static Encoding numeric(String name, Value shape) {
        if (name.isEmpty() || !(shape instanceof Container.Sequence axes) || axes.items().size() > MOST_AXES) {
            return new Encoding.Unreadable(
                    map("type", new Value.Text("numeric"), "dtype_str", new Value.Text(name), "shape", shape),
                    "The stream holds numbers, but does not say of which type and shape.");
        }
        List<Long> lengths = new ArrayList<>();
        for (Value axis : axes.items()) {
            // A length that is no whole number is as absurd as this one.
            lengths.add(axis instanceof Value.Int(long length, boolean _) ? length : Long.MIN_VALUE);
        }
        try {
            DType dtype = TypeString.parse(NAMES.getOrDefault(name, name));
            return dtype.itemSize() == 0
                    ? new Encoding.Unreadable(
                            map("type", new Value.Text("numeric"), "dtype_str", new Value.Text(name), "shape", shape),
                            "The type '" + shortened(name) + "' does not tell its size.")
                    : new Encoding.Numeric(dtype, lengths);
        } catch (IllegalArgumentException e) {
            return new Encoding.Unreadable(
                    map("type", new Value.Text("numeric"), "dtype_str", new Value.Text(name), "shape", shape),
                    String.valueOf(e.getMessage()));
        }
    }

    private static String text(Container.Mapping map, String member) {
        return map.get(member).orElse(Value.None.NONE) instanceof Value.Text(String text) ? text : "";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
