package org.poolscope.model.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.ElementWriter;
import org.poolscope.model.array.FloatText;

/** Reads the tagged form back: values without parts here, the others through {@link TaggedContainerReader}. */
final class TaggedReader {
    private final TaggedContainerReader containers = new TaggedContainerReader(this);

    Value read(@Nullable Object plain) {
        return containers.read(plain);
    }

    /** The value, its parts still to be read if it is a container. */
    Value begin(@Nullable Object plain) {
        TaggedNode node = TaggedNode.of(plain);
        if (TaggedForm.isShortened(node.map())) {
            throw new IllegalArgumentException("This value has been shortened and cannot be read back.");
        }
        String tag = node.text("t");
        try {
            return TaggedContainerReader.TAGS.contains(tag) ? containers.begin(tag, node) : simple(tag, node);
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("The tagged value is out of range: " + e.getMessage(), e);
        }
    }

    List<Value> values(List<?> plain) {
        List<Value> items = new ArrayList<>(plain.size());
        plain.forEach(item -> items.add(read(item)));
        return items;
    }

    private Value simple(String tag, TaggedNode node) {
        return switch (tag) {
            case "none" -> Value.None.NONE;
            case "bool" -> new Value.Bool(Boolean.TRUE.equals(node.get("v")));
            case "int", "long" -> Value.Whole.of(TaggedNode.integer(node.get("v")), tag.equals("long"));
            case "float" -> new Value.Real(FloatText.parse(node.text("v")));
            case "complex" -> new Value.Complex(FloatText.parse(node.text("re")), FloatText.parse(node.text("im")));
            case "str" -> new Value.Text(node.text("v"));
            case "py2str" -> new Value.Bytes(Value.Bytes.ByteType.PY2_STR,
                    node.text("latin1").getBytes(StandardCharsets.ISO_8859_1));
            case "bytes" -> new Value.Bytes(Value.Bytes.ByteType.BYTES, HexFormat.of().parseHex(node.text("hex")));
            case "bytearray" ->
                new Value.Bytes(Value.Bytes.ByteType.BYTEARRAY, HexFormat.of().parseHex(node.text("hex")));
            case "decimal" -> new Value.Decimal(node.text("v"));
            case "fraction" -> new Value.Fraction(TaggedNode.integer(node.get("num")),
                    TaggedNode.integer(node.get("den")));
            case "uuid" -> new Value.Uuid(UUID.fromString(node.text("v")));
            case "range" -> range(node.list("v"), false);
            case "xrange" -> node.has("v") ? range(node.list("v"), true) : expanded(node.list("list"));
            case "global" -> global(node.text("name"));
            case "path" -> new Value.PathName(node.text("class"), node.text("v"));
            case "dtype" -> new Value.TypeOf(DTypeForm.read(node.get("dtype")));
            case "enum" -> new Value.EnumMember(node.text("class"), node.optionalText("name"),
                    read(node.get("value")));
            case "slice" -> slice(values(node.list("v")));
            case "scan" -> new Value.Reference(tag, node.text("v"));
            case "unreadable" -> new Value.Unreadable(node.text("why"));
            case "date", "time", "datetime", "timedelta" -> ClockReader.read(tag, node);
            case "npscalar", "maskedarray", "quantity" -> numeric(tag, node);
            default -> throw new IllegalArgumentException("'" + tag + "' is not a tag of a value.");
        };
    }

    private static Value numeric(String tag, TaggedNode node) {
        if (tag.equals("quantity")) {
            return new Numeric.Quantity(node.text("class"), FloatText.parse(node.text("value")),
                    node.list("dims").stream().map(d -> FloatText.parse(TaggedNode.text(d))).toList());
        }
        DType dtype = DTypeForm.read(node.get("dtype"));
        if (tag.equals("npscalar")) {
            return new Numeric.Scalar(ElementWriter.array(dtype, new long[0], false, List.of(present(node, "v"))));
        }
        List<?> data = node.list("data");
        long[] shape = {data.size()};
        Object fill = node.get("fill_value");
        return new Numeric.Masked(ElementWriter.array(dtype, shape, false, data),
                ElementWriter.array(DType.BOOL, shape, false, node.list("mask")),
                fill == null ? null : ElementWriter.array(dtype, new long[0], false, List.of(fill)));
    }

    private static Object present(TaggedNode node, String name) {
        Object value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" should not be null.");
        }
        return value;
    }

    private static Value range(List<?> ends, boolean legacy) {
        if (ends.size() != 3) {
            throw new IllegalArgumentException("A range has a start, a stop and a step.");
        }
        return new Value.Range(TaggedNode.integer(ends.get(0)), TaggedNode.integer(ends.get(1)),
                TaggedNode.integer(ends.get(2)), legacy);
    }

    /** An xrange from its numbers; the stop is the first number that it does not reach. */
    private static Value expanded(List<?> numbers) {
        if (numbers.isEmpty()) {
            return new Value.Range(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE, true);
        }
        BigInteger first = TaggedNode.integer(numbers.getFirst());
        BigInteger step = numbers.size() == 1
                ? BigInteger.ONE
                : TaggedNode.integer(numbers.get(1)).subtract(first);
        BigInteger stop = first.add(step.multiply(BigInteger.valueOf(numbers.size())));
        return new Value.Range(first, stop, step, true);
    }

    private static Value global(String name) {
        int dot = name.lastIndexOf('.');
        return new Value.Global(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
    }

    private static Value slice(List<Value> parts) {
        if (parts.size() != 3) {
            throw new IllegalArgumentException("A slice has a start, a stop and a step.");
        }
        return new Value.SliceOf(parts.get(0), parts.get(1), parts.get(2));
    }
}
